import { expect, test } from 'vitest';
import { body, picture } from '../body.ts';

test('a link to another site gives it no hold on ours', () => {
  expect(body('[县志](https://example.org/a?b=1&c=2)')).toBe('<p><a href="https://example.org/a?b=1&amp;c=2" rel="noopener">县志</a></p>');
});

test.each([
  'javascript:alert(1)', 'JavaScript:alert(1)', 'java&#10;script:alert(1)', 'java&Tab;script:alert(1)',
  'javascript&colon;alert(1)', 'vbscript:x', 'data:text/html;base64,PHNjcmlwdD4=', 'file:///etc/passwd', 'blob:https://a.cn/1', 'java%0Ascript:alert(1)',
])('%s is refused and leaves its text', (address) => {
  expect(body(`[**点我**](${address})吧`)).toBe('<p><strong>点我</strong>吧</p>');
  expect(body(`[点我][1]\n\n[1]: ${address}`)).toBe('<p>点我</p>');
});

test('an autolink of a refused kind is text', () => {
  expect(body('<javascript:alert(1)>')).not.toContain('<a');
});

test('a link to an article\'s file leads to its page', () => {
  expect(body('[旧闻](../../2019/05/zhen.md#来源)')).toContain('href="/2019/05/zhen/#');
  expect(body('[旧闻](qiao/index.md)')).toContain('href="/2020/03/qiao/"');
  expect(body('[关于](../../../pages/about.md)')).toContain('href="/about/"');
});

test('a link to a file beside the article leads to its copy', () => {
  const context = { files: { '通知.pdf': '/files/1/%E9%80%9A%E7%9F%A5.pdf' }, pictures: { 'a.jpg': picture } };
  expect(body('[通知](通知.pdf)', context)).toBe('<p><a href="/files/1/%E9%80%9A%E7%9F%A5.pdf">通知</a></p>');
  expect(body('[大图](./a.jpg)', context)).toBe('<p><a href="/images/1-960.webp">大图</a></p>');
  expect(body('[附件](none.pdf)', context)).toBe('<p>附件</p>');
});

test('names that every object inherits are no files', () => {
  expect(body('[甲](constructor) ![乙](__proto__)')).toBe('<p><a href="/2020/03/keji/constructor">甲</a> 乙</p>');
});

test('addresses within the site and mail stay as they are', () => {
  expect(body('[甲](/xinwen/) [乙](#来源) [丙](mailto:a@example.org)').match(/href="[^"]*"/g))
    .toEqual(['href="/xinwen/"', expect.stringMatching(/^href="#/), 'href="mailto:a@example.org"']);
});

test('a bare address is linked, and the Chinese after it is not', () => {
  expect(body('详见https://example.org/a/b.html，谢谢')).toBe('<p>详见<a href="https://example.org/a/b.html" rel="noopener">https://example.org/a/b.html</a>，谢谢</p>');
  expect(body('见https://example.org查询。')).toContain('>https://example.org</a>查询。');
  expect(body('see https://example.org/a.')).toContain('>https://example.org/a</a>.');
  expect(body('www.example.org 与 a@example.org')).not.toContain('<a');
});

test('a quotation mark cannot leave the attribute', () => {
  expect(body('[甲](<https://a.cn/"onmouseover="x> "t\\"x")')).not.toMatch(/"\s*onmouseover/);
});
