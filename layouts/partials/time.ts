import type { DateText } from '../../src/model/pages.ts';
import { html } from './markup.ts';

/** A date as `3月25日` in lists, or whole. */
export function time(date: DateText, form: 'day' | 'text' = 'text') {
  return html`<time datetime="${date.iso}">${date[form]}</time>`;
}
