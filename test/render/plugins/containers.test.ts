import { expect, test } from 'vitest';
import { body } from '../body.ts';

test('a pull quote with its speaker', () => {
  expect(body('::: quote 演示，村民\n桥通了，路就近了。\n:::')).toBe(
    '<figure class="pull-quote">\n<blockquote>\n<p>桥通了，路就近了。</p>\n</blockquote>\n<figcaption>演示，村民</figcaption>\n</figure>');
});

test('a note with and without a title', () => {
  expect(body('::: note 名词解释\n甲。\n:::')).toBe('<div class="note" role="note">\n<p class="note-title">名词解释</p>\n<p>甲。</p>\n</div>');
  expect(body('::: note\n甲。\n:::')).toBe('<div class="note" role="note">\n<p>甲。</p>\n</div>');
});

test('one within another, each with its own label', () => {
  expect(body(':::: quote 甲\n::: quote 乙\n内\n:::\n外\n::::').match(/<figcaption>.*?<\/figcaption>/g)).toEqual(['<figcaption>乙</figcaption>', '<figcaption>甲</figcaption>']);
});

test('one that is never closed ends with the body', () => {
  expect(body('::: note 标题\n甲\n\n乙')).toMatch(/<p>乙<\/p>\n<\/div>$/);
});

test('an unknown name is text, a label is escaped', () => {
  expect(body('::: video\n甲\n:::')).toContain('::: video');
  expect(body('::: note <b>\n甲\n:::')).toContain('<p class="note-title">&lt;b&gt;</p>');
});
