import { expect, test } from 'vitest';
import { bodyFiles } from '../../src/render/bodyFiles.ts';

test('names what the body shows and links to, once', () => {
  expect(bodyFiles('![](./桥.jpg)\n\n![](a.png "x")，[通知](通知.pdf)，![](a.png)')).toEqual(['桥.jpg', 'a.png', '通知.pdf']);
});

test('a video brings what may stand beside it', () => {
  expect(bodyFiles('![](q.mp4)')).toEqual(['q.mp4', 'q.jpg', 'q.jpeg', 'q.png', 'q.webp', 'q.svg', 'q.vtt']);
});

test('other pages, other sites and code are no files', () => {
  expect(bodyFiles('[甲](b.md) [乙](https://a.cn/b.pdf) [丙](/b.pdf) [丁](#a) `![](c.jpg)`\n\n    ![](d.jpg)')).toEqual([]);
  expect(bodyFiles('没有图。')).toEqual([]);
});

test('references, lists and footnotes are read, fenced code and remarks are not', () => {
  expect(bodyFiles('![图][1] 与 [文][2]\n\n字\n\n[1]: a.jpg\n[2]: b.pdf')).toEqual(['a.jpg', 'b.pdf']);
  expect(bodyFiles('- 甲\n\n  ![](a.jpg)\n\n字[^1]\n\n[^1]: 见[文](b.pdf)。')).toEqual(['a.jpg', 'b.pdf']);
  expect(bodyFiles('```\n\n![](a.jpg)\n\n```\n\n<!-- 甲\n\n![](b.jpg)\n\n-->\n\n![](c.jpg)')).toEqual(['c.jpg']);
});
