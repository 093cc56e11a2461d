import type { Card } from '../../src/model/pages.ts';
import { riverBend } from './picture.ts';

const card: Card = {
  url: '/style/',
  title: '渡口的钟停了，船还在走',
  date: { iso: '2024-08-25T18:30:00+08:00', text: '2024-08-25 18:30', day: '8月25日' },
  section: { title: '村里事', url: '/style/' },
  summary: '桥修好以后，渡船改成一天两班。摆渡的人说，只要对岸还有一户人家，船就不收。',
  picture: riverBend,
};

/** What any list must bear; documentation, test and screenshot at once. */
export const cardExamples: Record<string, Card> = {
  default: card,
  'without picture': { ...card, picture: null },
  'long headline': { ...card, title: '从上游第一场雨到县城水尺读数上涨一共要走多少个小时沿江三个水文站的值班员各自算给你听' },
  'three characters': { ...card, title: '涨水了' },
  'html in headline': { ...card, title: '<script>alert(1)</script> 与 <b>粗体</b> & "引号"' },
  'without summary': { ...card, summary: '' },
};
