import { html, type Markup } from './markup.ts';

/** One component on `/style/`, with its examples. */
export function stylePart(name: string, note: string, examples: Markup[], wide = false) {
  return html`<section class="style-part">
<h2>${name}</h2>
<p>${note}</p>
<div class="style-examples${wide && ' wide'}">
${examples}</div>
</section>
`;
}

/** One named example. */
export function example(name: string, content: Markup | '') {
  return html`<div class="style-example">
<p class="style-name" lang="en">${name}</p>
${content}
</div>
`;
}
