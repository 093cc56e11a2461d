import { expect, test } from 'vitest';
import { articleLayout } from '../../layouts/article.ts';
import { articleExample } from '../../layouts/examples/article.ts';
import { cardExamples } from '../../layouts/examples/cards.ts';
import type { ArticlePage } from '../../src/model/pages.ts';
import { frame } from '../fixtures/partials/frame.ts';

const print = (changes: Partial<ArticlePage> = {}) => articleLayout({ ...articleExample, frame, ...changes }).toString();
const text = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');

test('prints a long title whole', () => {
  const { title } = cardExamples['long headline'];
  expect(print({ title })).toContain(`<h1>${title}</h1>`);
});

test('says when, by whom in which role, and from where', () => {
  const html = print();
  expect(html).toContain('记者 <a rel="author" href="/style/">甲</a>');
  expect(text(html)).toContain('来源 某某报 原作者 丙 原题《最后一班渡船》');
  expect(text(html)).toContain('2024-08-25 18:30 更新于 2024-08-27 09:00');
  expect(text(html)).toContain('责任编辑 丁 审校 戊、己');
});

test('links a source that has an address', () => {
  const byline = { ...articleExample.byline, source: { name: '某某报', url: 'https://example.org/?a=1&b="2"' } };
  expect(print({ byline })).toContain('<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">某某报</a>');
});

test('has 图文推荐 as a list of ten under a heading of that name', () => {
  const [, after] = print().split('<h2 id="related">图文推荐</h2>');
  const list = after.slice(after.indexOf('<ul'), after.indexOf('</ul>'));
  expect(list.split('<li>').length - 1).toBe(10);
});

test('has the five reactions as buttons', () => {
  const html = print();
  for (const { kind, label } of articleExample.reactions) expect(html).toMatch(new RegExp(`<button[^>]*value="${kind}"[\\s\\S]*?${label}[\\s\\S]*?</button>`));
});

test('leads to the article before and after', () => {
  expect(print()).toContain('rel="prev" href="/style/"><span>‹ 上一篇</span> 水尺上的一格是多少</a>');
  expect(print({ previous: null, next: null })).not.toContain('class="neighbours"');
});

test('announces a correction above the text and prints it below', () => {
  const html = print();
  expect(html.indexOf('<a href="#corrections">本文有更正</a>')).toBeLessThan(html.indexOf('class="prose"'));
  expect(html).toContain('原文把开船时间写成八点');
});

test('prints the body as it was rendered', () => {
  expect(print({ body: { html: '<p>甲 <em>乙</em></p>', contents: [] } })).toContain('<div class="prose">\n<p>甲 <em>乙</em></p>\n</div>');
});

test('has a table of contents only where there is one', () => {
  expect(print()).toContain('<li class="contents-3"><a href="#zhang">涨水时</a></li>');
  expect(print({ body: { html: '', contents: [] } })).not.toContain('class="contents"');
});
