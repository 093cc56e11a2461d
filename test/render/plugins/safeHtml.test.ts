import { expect, test } from 'vitest';
import { body } from '../body.ts';

test('the listed tags pass', () => {
  const text = 'H<sub>2</sub>O，10<sup>3</sup>，<kbd>Ctrl</kbd>，<ruby>燚<rp>（</rp><rt>yì</rt><rp>）</rp></ruby>，<mark>水位</mark>';
  expect(body(text)).toBe(`<p>${text}</p>`);
  expect(body('甲<br/>乙')).toBe('<p>甲<br>乙</p>');
});

test('a tag without a partner is text', () => {
  expect(body('甲<sub>乙')).toBe('<p>甲&lt;sub&gt;乙</p>');
  expect(body('甲</sup>乙')).toBe('<p>甲&lt;/sup&gt;乙</p>');
});

test('a tag that crosses another element is text', () => {
  expect(body('**甲<sub>乙**丙</sub>')).toBe('<p><strong>甲&lt;sub&gt;乙</strong>丙&lt;/sub&gt;</p>');
  expect(body('<sub>甲<sup>乙</sub>丙</sup>')).toBe('<p>&lt;sub&gt;甲<sup>乙&lt;/sub&gt;丙</sup></p>');
});

test('attributes and other tags do not pass', () => {
  expect(body('<sub class="x">2</sub>')).toBe('<p>&lt;sub class=&quot;x&quot;&gt;2&lt;/sub&gt;</p>');
  expect(body('<iframe src="https://a.cn"></iframe>')).not.toContain('<iframe');
});
