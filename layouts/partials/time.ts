import type { DateText } from '../../src/model/pages.ts';
import { html } from './markup.ts';

/** A date as it was written, without its time of day, or as `3月25日` in lists of one year. */
export function time(date: DateText, form: 'text' | 'date' | 'day' = 'text') {
  const text = form === 'date' ? date.text.split(' ')[0] : date[form];
  return html`<time datetime="${date.iso}">${text}</time>`;
}
