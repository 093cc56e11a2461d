import { raw } from 'hono/html';
import type { Card, StylePage } from '../src/model/pages.ts';
import { articleExample } from './examples/article.ts';
import { cardExamples } from './examples/cards.ts';
import { styleIdeas } from './examples/ideas.ts';
import { articleFoot } from './partials/article-foot.ts';
import { articleTools } from './partials/article-tools.ts';
import { breadcrumb } from './partials/breadcrumb.ts';
import { byline } from './partials/byline.ts';
import { calendar } from './partials/calendar.ts';
import { contents } from './partials/contents.ts';
import { document } from './partials/document.ts';
import { example, stylePart } from './partials/style-part.ts';
import { event } from './partials/event.ts';
import { figure } from './partials/figure.ts';
import { headlineCard } from './partials/headline-card.ts';
import { leadCard } from './partials/lead-card.ts';
import { html, type Markup } from './partials/markup.ts';
import { pager } from './partials/pager.ts';
import { pictureCard } from './partials/picture-card.ts';
import { rowCard } from './partials/row-card.ts';
import { searchForm } from './partials/search-form.ts';
import { sectionCard } from './partials/section-card.ts';
import { storyCard } from './partials/story-card.ts';

/** `/style/`: the idea, the palette and every component with its named examples. */
export function styleLayout(page: StylePage) {
  return document(page.frame, 'style', html`<div class="wrap">
<header class="page-head"><h1>版式</h1>
<p class="page-description">这份报纸长什么样，为什么。每个部件都附例子，例子也是测试。</p></header>
${styleIdeas()}
${cardKinds.map(([name, note, print, wide]) => stylePart(name, note, Object.entries(cardExamples).map(([label, card]) => example(label, print(card))), wide))}
${stylePart('导航', '面包屑与翻页。列表页从最旧的一页数起，旧页因此永远不变。', [
    example('breadcrumb', breadcrumb([{ title: '首页', url: '/' }, { title: '镇村', url: '/style/' }, { title: '村里事', url: '/style/', current: true }], '面包屑的例子')),
    example('pager', pager({ newer: { title: '较新', url: '/style/' }, older: { title: '较旧', url: '/style/' }, number: 3, total: 0 }, '翻页的例子')),
    example('pager, first page', pager({ newer: { title: '较新', url: '/style/' }, older: null, number: 0, total: 7 }, '首页翻页的例子')),
  ])}
${stylePart('文章', '署名、摘要、目录、封面与文末。', [
    example('byline', byline(articleExample)),
    example('byline, nobody named', byline({ ...articleExample, updated: null, byline: { people: [], source: null, editor: '', reviewers: [] } })),
    example('summary', html`<p class="summary">${articleExample.summary}</p>`),
    example('event', event(articleExample.event)),
    example('contents and body', html`${contents(articleExample.body.contents)}<div class="prose">${raw(articleExample.body.html)}</div>`),
    example('cover', figure(articleExample.cover!)),
    example('foot', articleFoot({ ...articleExample, frame: page.frame })),
  ])}
${stylePart('控件', '最小四十四像素，焦点是两像素的河绿线。', [
    example('search', searchForm()),
    example('tools', articleTools({ ...articleExample, frame: page.frame })),
  ])}
${stylePart('日历', '一个月，每天几篇。', [example('calendar', calendar('2024年8月', august))])}
</div>`);
}

const cardKinds: [name: string, note: string, print: (card: Card) => Markup, wide: boolean][] = [
  ['头条', '一页只有一个。图最宽，标题最大，导语三行。', leadCard, false],
  ['图文', '图在上，标题两行。没有图时，摘要以宋体排在深一层的纸上。', (card) => pictureCard(card, { summary: true }), false],
  ['故事', '标题、摘要，右侧一张小图。', storyCard, false],
  ['列表行', '日期在左栏，等宽数字对齐；图在右。', (card) => rowCard(card, 'date'), true],
  ['标题', '只有标题和日期。', headlineCard, false],
  ['标题与栏目', '日期已经说过时，右边写栏目。', sectionCard, false],
];

const august = [1, 2, 3, 4].map((week) => Array.from({ length: 7 }, (_, index) => {
  const day = week * 7 - 9 + index;
  return day < 1 ? null : { day, count: day % 4, url: '/style/' };
}));
