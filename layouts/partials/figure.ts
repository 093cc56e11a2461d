import type { Picture } from '../../src/model/article.ts';
import { html } from './markup.ts';
import { picture } from './picture.ts';

/** The cover with its credit. */
export function figure(cover: Picture) {
  return html`<figure class="cover">
${picture(cover, { sizes: '(min-width: 64em) 684px, 100vw', first: true })}
${cover.credit && html`<figcaption><span class="credit">${cover.credit}</span></figcaption>`}
</figure>`;
}
