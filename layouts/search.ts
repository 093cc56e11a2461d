import type { SearchPage } from '../src/model/pages.ts';
import { document } from './partials/document.ts';
import { html } from './partials/markup.ts';

/** The input is the headline; the filters are a quiet line under it. `src/browser/search.ts` fills the rest. */
export function searchLayout(page: SearchPage) {
  return document(page.frame, 'search', html`<div class="wrap">
<form class="search-page-form" id="search" role="search" action="/search/">
<h1><label for="search-q">搜索</label></h1>
<div class="search-line">
<input id="search-q" name="q" type="search" placeholder="村名、人名、一句话" autocomplete="off" spellcheck="false" enterkeyhint="search" aria-describedby="search-status">
<button type="submit">搜索</button>
</div>
${filters(page)}
</form>
<noscript>${withoutScript(page)}</noscript>
<p class="search-status" id="search-status" role="status"></p>
<button class="search-more" id="search-wider" type="button" hidden>在全部文章里找</button>
<div class="search-history" id="search-history" hidden></div>
<ol class="cards-rows search-results" id="search-results"></ol>
<button class="search-more" id="search-more" type="button" hidden>更多结果</button>
</div>`, { scripts: [page.frame.assets.searchScript] });
}

function filters({ sections, years }: SearchPage) {
  return html`<div class="search-filters needs-script" role="group" aria-label="筛选与排序">
<label>栏目 <select name="section"><option value="">全部</option>${sections.map(({ title, url }) => html`<option value="${url}">${title}</option>`)}</select></label>
<label>年份 <select name="year"><option value="">全部</option>${years.map((year) => html`<option value="${year}">${year}</option>`)}</select></label>
<label>地点 <input name="place" autocomplete="off"></label>
<label>作者 <input name="author" autocomplete="off"></label>
<label>排序 <select name="sort"><option value="">相关程度</option><option value="date">最新在前</option></select></label>
</div>`;
}

function withoutScript({ sections }: SearchPage) {
  return html`<p class="nothing">搜索要在您的浏览器里运行脚本，而这里的脚本没有开启。您可以按日期翻看<a href="/archive/">往期</a>，或从栏目进入：${sections.map(({ title, url }) => html` <a href="${url}">${title}</a>`)}。</p>`;
}
