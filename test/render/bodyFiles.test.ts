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
