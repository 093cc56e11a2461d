import type { ArticlePage } from '../../src/model/pages.ts';
import { cardExamples } from './cards.ts';
import { riverBend } from './picture.ts';

const { default: card } = cardExamples;

/** The parts of an article page, all of them filled; the frame is the page's own. */
export const articleExample: Omit<ArticlePage, 'frame'> = {
  kind: 'article',
  url: '/2024/08/dukou/',
  title: card.title,
  date: card.date,
  updated: { iso: '2024-08-27T09:00:00+08:00', text: '2024-08-27 09:00', day: '8月27日' },
  section: card.section,
  byline: {
    people: [{ name: '甲', role: '记者', url: '/style/' }, { name: '乙', role: '摄影', url: '/style/' }],
    source: { name: '某某报', author: '丙', title: '最后一班渡船' },
    editor: '丁',
    reviewers: ['戊', '己'],
  },
  summary: card.summary,
  cover: riverBend,
  body: {
    html: '<h2 id="shang">上午</h2><p>第一班船九点开。</p><h2 id="xia">下午</h2><p>第二班船四点开。</p><h3 id="zhang">涨水时</h3><p>停航。</p>',
    contents: [{ id: 'shang', title: '上午', level: 2 }, { id: 'xia', title: '下午', level: 2 }, { id: 'zhang', title: '涨水时', level: 3 }],
  },
  tags: [{ title: '渡口', url: '/style/' }, { title: '绥江', url: '/style/' }],
  places: [{ title: '坳仔镇', url: '/style/' }],
  event: { start: { iso: '2024-08-30T09:00:00+08:00', text: '2024-08-30 09:00', day: '8月30日' }, end: null, place: '坳仔渡口', calendar: '/style/' },
  corrections: [{ id: 'correction-1', date: { iso: '2024-08-27', text: '2024-08-27', day: '8月27日' }, text: '原文把开船时间写成八点，应为九点。' }],
  history: '/style/',
  previous: { title: '水尺上的一格是多少', url: '/style/' },
  next: { title: '涨水了', url: '/style/' },
  reactions: [
    { kind: 'flower', label: '鲜花', count: 12 }, { kind: 'handshake', label: '握手', count: 3 }, { kind: 'shock', label: '雷人', count: 0 },
    { kind: 'pass', label: '路过', count: 5 }, { kind: 'egg', label: '鸡蛋', count: 1 },
  ],
  reactionsNeedLogin: false,
  commentsOpen: true,
  comments: [{
    id: 'example', author: '渡口人', date: card.date, body: [{ text: '船票在哪里买？时刻表见 ', href: '' }, { text: 'https://ferry.example/', href: 'https://ferry.example/' }],
    replies: [{ id: 'example-reply', author: '船工', date: card.date, body: [{ text: '上船再买。', href: '' }], replies: [] }],
  }],
  grid: Array.from({ length: 10 }, (_, index) => ({ ...Object.values(cardExamples)[index % 6], url: `/2024/07/example-${index}/`, reason: '同地点' })),
  related: Object.values(cardExamples).slice(0, 4),
  readingMinutes: 3,
  textEdition: '/style/',
  mark: '',
};
