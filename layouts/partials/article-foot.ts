import type { ArticlePage, Link } from '../../src/model/pages.ts';
import { corrections } from './corrections.ts';
import { html } from './markup.ts';

/** What follows the text: who answers for it, where else it belongs, what was corrected, its neighbours. */
export function articleFoot(page: ArticlePage) {
  const { byline, tags, places, previous, next } = page;
  return html`<footer class="reading-foot">
${(byline.editor || byline.reviewers.length > 0) && html`<p class="editors">${byline.editor && html`<span>责任编辑 ${byline.editor}</span> `}${byline.reviewers.length > 0 && html`<span>审校 ${byline.reviewers.join('、')}</span>`}</p>`}
${links('标签', tags)}
${links('地点', places)}
${corrections(page.corrections)}
${page.history && html`<p class="editors"><a href="${page.history}" rel="noopener">本文的修改记录</a></p>`}
${(previous || next) && html`<nav class="neighbours" aria-label="同栏目前后文章">
${previous && html`<a class="previous" rel="prev" href="${previous.url}"><span>‹ 上一篇</span> ${previous.title}</a>`}
${next && html`<a class="next" rel="next" href="${next.url}"><span>下一篇 ›</span> ${next.title}</a>`}
</nav>`}
</footer>`;
}

function links(label: string, links: Link[]) {
  if (links.length === 0) return '';
  return html`<p class="tags"><span class="tags-label">${label}</span> ${links.map((link) => html`<a href="${link.url}">${link.title}</a> `)}</p>`;
}
