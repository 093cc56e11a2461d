import type { TextFrontPage } from '../src/model/pages.ts';
import { html } from './partials/markup.ts';
import { textDocument } from './partials/text-document.ts';
import { time } from './partials/time.ts';

/** The newest headlines, for whoever can load nothing else. */
export function textFrontLayout({ frame, entries }: TextFrontPage) {
  return textDocument(frame, '纯文字版', html`<nav aria-label="本站"><a href="/">有图的首页</a></nav>
<main>
<h1>${frame.siteName}</h1>
<p class="summary">只有字，给网络不好的时候。</p>
<ol class="headlines">
${entries.map((entry) => html`<li>${time(entry.date, 'day')} <a href="${entry.url}">${entry.title}</a></li>
`)}</ol>
</main>`);
}
