import type { RenderedBody } from '../../src/model/pages.ts';
import { html } from './markup.ts';

/** The table of contents of a long article; in the left margin on a desktop. */
export function contents(entries: RenderedBody['contents']) {
  if (entries.length === 0) return '';
  return html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">目录</h2>
<ol>
${entries.map((entry) => html`<li class="contents-${entry.level}"><a href="#${entry.id}">${entry.title}</a></li>
`)}</ol>
</nav>`;
}
