import { expect, test } from 'vitest';
import { previewComment } from '../../src/build/previewComment.ts';

const article = { title: '水位*回落*', url: '/2026/11/shuiwei/', mark: '定时发布：2026-12-01 07:00', phone: '/preview-pictures/1.png', card: '/images/a.png' };
const problem = { file: 'articles/2026/11/shuiwei.md', line: 3, column: 7, severity: 'error' as const, rule: 'date-format', message: 'date 写成了“<昨天>”' };

test('a preview that is online: links, pictures, problems', () => {
  expect(previewComment({ origin: 'https://pr-7.example', run: 'https://host.example/run/1', articles: [article], rendered: 12, problems: [problem] })).toBe(`## 预览

整个网站：https://pr-7.example/

改动的稿件：

- [水位\\*回落\\*](https://pr-7.example/2026/11/shuiwei/)（定时发布：2026-12-01 07:00）
  ![手机上的样子](https://pr-7.example/preview-pictures/1.png)
  ![分享出去的样子](https://pr-7.example/images/a.png)

重新生成了 12 页。

## 检查

1 个错误，0 个警告。

- \`articles/2026/11/shuiwei.md:3:7\` **错误** date 写成了“\\<昨天\\>”
`);
});

test('a preview to download has no links that lead nowhere', () => {
  const text = previewComment({ origin: '', run: 'https://host.example/run/1', articles: [{ ...article, mark: '' }], rendered: 1, problems: [] });
  expect(text).toContain('[这次运行](https://host.example/run/1)');
  expect(text).toContain('\n- 水位\\*回落\\*\n');
  expect(text).not.toContain('preview-pictures');
  expect(text).toContain('没有发现问题。');
});

test('what could not be built is said, with the reasons', () => {
  const text = previewComment({ origin: '', run: '', articles: [article], rendered: null, problems: [problem] });
  expect(text).toContain('内容有错误，没有生成预览。');
  expect(text).not.toContain('重新生成');
  expect(text).toContain('1 个错误');
});

test('a long list is cut and counted', () => {
  const text = previewComment({ origin: '', run: '', articles: Array(12).fill(article), rendered: 1, problems: Array(33).fill(problem) });
  expect(text).toContain('- 另有 2 篇');
  expect(text).toContain('- 另有 3 个');
});
