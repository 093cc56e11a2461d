import { expect, test } from 'vitest';
import { body } from '../body.ts';

const html = body('甲[^a]乙[^b]丙[^a]\n\n[^a]: 出处**一**。\n[^b]: 出处二。');

test('a sign leads to its note and is named', () => {
  expect(html).toContain('甲<sup class="footnote-ref"><a href="#fn1" id="fnref1" role="doc-noteref" aria-label="注 [1]">[1]</a></sup>');
});

test('a note leads back to every place that names it', () => {
  expect(html).toContain('<a href="#fnref1" class="footnote-back" role="doc-backlink" aria-label="回到正文注 1">');
  expect(html).toContain('<a href="#fnref1-1" class="footnote-back" role="doc-backlink" aria-label="回到正文注 1（第 2 处）">');
});

test('every address within the notes has its place, and every id is there once', () => {
  const ids = html.match(/(?<= id=")[^"]*/g)!;
  expect(new Set(ids).size).toBe(ids.length);
  expect(html.match(/(?<=href="#)[^"]*/g)!.every((id) => ids.includes(id))).toBe(true);
});

test('notes are a named section at the end', () => {
  expect(html).toMatch(/<section class="footnotes" aria-label="注释">\n<ol>\n<li id="fn1">[^]*<\/ol>\n<\/section>$/);
});

test('a sign without a note is text', () => {
  expect(body('甲[^x]')).toBe('<p>甲[^x]</p>');
});
