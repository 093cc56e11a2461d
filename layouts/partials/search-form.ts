import { html } from './markup.ts';

/** A plain form that leads to the search page. */
export function searchForm() {
  return html`<form class="search-form" role="search" action="/search/">
<label class="hidden" for="q">搜索文章</label>
<input id="q" name="q" type="search" placeholder="村名、人名、一句话" enterkeyhint="search" required>
<button type="submit">搜索</button>
</form>`;
}
