import type { ArticlePage } from '../../src/model/pages.ts';
import { html } from './markup.ts';
import { time } from './time.ts';

/** When and where, and the way into one's own calendar. */
export function event(event: ArticlePage['event']) {
  if (!event) return '';
  const { start, end, place, calendar } = event;
  return html`<dl class="event">
<div><dt>时间</dt> <dd>${time(start)}${end && html` 至 ${time(end)}`}</dd></div>
${place && html`<div><dt>地点</dt> <dd>${place}</dd></div>
`}<div><dt>日历</dt> <dd><a href="${calendar}">加进我的日历</a></dd></div>
</dl>`;
}
