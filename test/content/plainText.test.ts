import { expect, test } from 'vitest';
import { imageReferences } from '../../src/content/imageReferences.ts';
import { plainText } from '../../src/content/plainText.ts';
import { summaryOf } from '../../src/content/summaryOf.ts';

test.each([
  ['emphasis', '**绥江**与*下帅*、~~坳仔~~和`岗坪`', '绥江与下帅、坳仔和岗坪'],
  ['links and addresses', '见[水情](https://example.org/a_(b))与<https://example.org>，https://example.org/x。', '见水情与，。'],
  ['pictures', '水位。![桥下的水尺](shuichi.jpg "图注|署名")回落。', '水位。回落。'],
  ['headings, lists and quotes', '## 水情\n\n- 一\n- 二\n\n> 三', '水情\n一\n二\n三'],
  ['containers', '::: note 说明\n水位。\n:::', '水位。'],
  ['tables', '| 站 | 水位 |\n| --- | ---: |\n| 怀集 | 55.22 |', '站 水位\n怀集 55.22'],
  ['footnotes', '水位[^1]。\n\n[^1]: 注。', '水位。\n注。'],
  ['HTML and comments', '<!-- 待核 -->水<sub>位</sub>。<script>x</script>', '水位。'],
  ['entities and escapes', '5 &lt; 6&#33; \\*不是强调\\*', '5 < 6! *不是强调*'],
  ['lines of Chinese and of English', '绥江\n水位\n\nhigh\nwater', '绥江水位\nhigh water'],
  ['figures', '水位 55.22 米，2 * 3 * 4 与 a_b_c', '水位 55.22 米，2 * 3 * 4 与 a_b_c'],
])('plain text of %s', (_, markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

test('a summary is at least one whole sentence', () => {
  const long = `${'水'.repeat(100)}。`;
  expect(summaryOf(`# 题\n\n${long}${long}`)).toBe(long);
  expect(summaryOf('一句没有句号的话')).toBe('一句没有句号的话');
  expect(summaryOf('')).toBe('');
});

test('local pictures and videos are found with their places', () => {
  const body = '![桥](a.jpg)与😀![河](<b c.png> "注")\n```\n![](d.jpg)\n```\n![网](https://example.org/e.jpg) ![片](f.mp4)';
  expect(imageReferences(body, 10)).toEqual([
    { kind: 'image', src: 'a.jpg', alt: '桥', line: 10, column: 6, endColumn: 11 },
    { kind: 'image', src: 'b c.png', alt: '河', line: 10, column: 20, endColumn: 27 },
    { kind: 'video', src: 'f.mp4', alt: '片', line: 14, column: 38, endColumn: 43 },
  ]);
});
