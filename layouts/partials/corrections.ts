import type { ArticlePage } from '../../src/model/pages.ts';
import { html } from './markup.ts';
import { time } from './time.ts';

/** What was wrong in an article, when it was mended and how. */
export function corrections(corrections: ArticlePage['corrections']) {
  if (corrections.length === 0) return '';
  return html`<section class="corrections" id="corrections" aria-labelledby="corrections-title">
<h2 id="corrections-title">更正</h2>
<ul>${corrections.map((correction) => html`<li id="${correction.id}">${time(correction.date)} ${correction.text}</li>
`)}</ul>
</section>`;
}
