import type { ArchivePage } from '../src/model/pages.ts';
import { calendar } from './partials/calendar.ts';
import { cardList } from './partials/card-list.ts';
import { document } from './partials/document.ts';
import { html } from './partials/markup.ts';
import { sectionCard } from './partials/section-card.ts';

/** 往期: a month's calendar and its days, or every month that has articles. */
export function archiveLayout(page: ArchivePage) {
  return document(page.frame, 'archive', html`<div class="wrap">
<header class="page-head"><h1>${page.title}</h1></header>
<div class="archive-month">
${page.weeks.length > 0 && html`<div class="archive-calendar">
${calendar(page.title, page.weeks)}
${monthPager(page)}
</div>`}
<div class="archive-days">
${page.days.map((day) => html`<section class="day" id="${day.id}" aria-labelledby="${day.id}-title">
<h2 id="${day.id}-title"><time datetime="${day.date.iso}">${day.date.day}</time> <small>${day.weekday}</small></h2>
${cardList('cards-day', day.cards, sectionCard)}
</section>
`)}</div>
</div>
${years(page.years)}
</div>`);
}

function monthPager({ newer, older }: ArchivePage) {
  return html`<nav class="pager" aria-label="前后月份">
${older ? html`<a rel="prev" href="${older.url}">‹ ${older.title}</a>` : html`<span></span>`}
<span></span>
${newer ? html`<a rel="next" href="${newer.url}">${newer.title} ›</a>` : html`<span></span>`}
</nav>`;
}

function years(years: ArchivePage['years']) {
  return html`<nav class="archive-years" aria-label="按年月浏览">
${years.map(({ year, months }) => html`<section aria-labelledby="archive-${year}">
<h2 id="archive-${year}">${year}</h2>
<ul>${months.map((month) => html`<li><a href="${month.url}"${month.current && html` aria-current="page"`}>${month.title}</a> <span class="count">${month.count} 篇</span></li>
`)}</ul>
</section>
`)}</nav>`;
}
