import type { ArchivePage } from '../../src/model/pages.ts';
import { html } from './markup.ts';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** A month in weeks from Monday; a day with articles leads to them and says how many. */
export function calendar(title: string, weeks: ArchivePage['weeks']) {
  return html`<table class="calendar">
<caption>${title}</caption>
<thead><tr>${weekdays.map((weekday) => html`<th scope="col" aria-label="星期${weekday}">${weekday}</th>`)}</tr></thead>
<tbody>
${weeks.map((week) => html`<tr>${week.map(day)}</tr>
`)}</tbody>
</table>`;
}

function day(entry: ArchivePage['weeks'][number][number]) {
  if (entry === null) return html`<td></td>`;
  if (entry.count === 0) return html`<td>${entry.day}</td>`;
  return html`<td><a href="${entry.url}">${entry.day}<span class="hidden">日，</span><small>${entry.count}<span class="hidden"> 篇</span></small></a></td>`;
}
