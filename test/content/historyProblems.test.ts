import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/content/checkContent.ts';
import { fixContent } from '../../src/content/fixContent.ts';
import { baseCommit } from '../../src/content/gitChanges.ts';
import { printProblems } from '../../src/content/printProblems.ts';

const now = Date.parse('2026-01-01T00:30:00+08:00');
const FILE = 'articles/2020/03/shuiwei.md';
const BODY = '绥江水位昨晚降到28.5米，比警戒水位低半米。\n\n渡口今早恢复通航。';
let repository: string;
let folder: string;

function git(...args: string[]): void {
  execFileSync('git', ['-C', repository, '-c', 'user.name=甲', '-c', 'user.email=a@example.org', ...args], { stdio: 'ignore' });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function article(more = '', body = BODY, title = '绥江水位回落'): string {
  return `---\ntitle: ${title}\ndate: 2020-03-25\nauthor: 甲\ncategory: 新闻\nsummary: 水位回落。\n${more}---\n${body}\n`;
}

function commit(): void {
  git('add', '-A');
  git('commit', '--allow-empty', '-m', 'content');
}

async function told(): Promise<string> {
  return printProblems(await checkContent(folder, now, baseCommit(folder)), 'text');
}

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'history-'));
  folder = join(repository, 'content');
  git('init', '-q');
  write('site.yaml', 'name: 大怀集\nurl: https://dahuaiji.example\nlanguage: zh-CN\ntimezone: Asia/Shanghai\n');
  write('sections.yaml', '- { title: 新闻, slug: xinwen, description: 新闻 }\n');
  write(FILE, article());
  commit();
});

afterEach(() => rmSync(repository, { recursive: true }));

describe('the text of a live article', () => {
  const changed = BODY.replace('28.5', '28.3');

  test('cannot change silently: the words that changed are named, at their line', async () => {
    write(FILE, article('', changed));
    expect(await told()).toBe(`${FILE}:8:1 错误 已经发布的文字改了（水位昨晚降到〔28.5→28.3〕米，比警戒水），应写 corrections: [{ date: 2026-01-01, text: 更正了什么 }]；若只是改错别字、意思没变，写 minor: true\n`);
  });

  test('nor in a commit that was not pushed yet', async () => {
    git('branch', 'published');
    git('checkout', '-q', '-b', 'edit', '--track', 'published');
    write(FILE, article('', changed));
    commit();
    expect(await told()).toContain('〔28.5→28.3〕');
  });

  test('may change with a correction, as a minor change, or in its spaces and punctuation', async () => {
    for (const text of [
      article('corrections: [{ date: 2026-01-01, text: 水位应为28.3米。 }]\n', changed),
      article('minor: true\n', changed),
      article('', BODY.replaceAll('\n\n', '\n\n\n').replace('28.5', ' ２８.5 ')),
      article('tags: [水位]\n'),
      article('withdrawn: { date: 2026-01-01, reason: 数字有误。 }\n', changed),
    ]) {
      write(FILE, text);
      expect(await told()).toBe('');
    }
  });

  test('needs a new correction for a new change', async () => {
    const corrections = 'corrections: [{ date: 2025-01-01, text: 改了渡口。 }]\n';
    write(FILE, article(corrections));
    commit();
    write(FILE, article(corrections, changed));
    expect(await told()).toContain('应在 corrections 里添一条 { date: 2026-01-01, text: 更正了什么 }');
  });

  test('was minor once: the next change says so again by its date', async () => {
    write(FILE, article('minor: true\n'));
    commit();
    write(FILE, article('minor: true\n', changed));
    expect(await told()).toContain('若又只是改错别字，把 updated 改成今天（minor: true 是上一次的）');
    write(FILE, article('minor: true\nupdated: 2026-01-01\n', changed));
    expect(await told()).toBe('');
  });

  test('includes its headline', async () => {
    write(FILE, article('', BODY, '绥江水位上涨'));
    expect(await told()).toContain(`${FILE}:2:1 错误 已经发布的文字改了（绥江水位〔回落→上涨〕）`);
  });
});

test('drafts, scheduled and new articles change freely', async () => {
  write('articles/2020/03/draft.md', article('draft: true\n', BODY, '草稿'));
  write('articles/2026/02/later.md', article('', BODY, '以后').replace('2020-03-25', '2026-02-01'));
  commit();
  write('articles/2020/03/draft.md', article('draft: true\n', '重写了。', '草稿'));
  write('articles/2026/02/later.md', article('', '重写了。', '以后').replace('2020-03-25', '2026-02-01'));
  write('articles/2025/12/new.md', article('', '新写的。', '新稿').replace('2020-03-25', '2025-12-31'));
  expect(await told()).toBe('');
});

describe('a live article that moves', () => {
  const moved = 'articles/2020/03/suijiang-shuiwei.md';

  test.each([
    ['a first alias', '', 'aliases: [/2020/03/shuiwei/]\n'],
    ['one more in a line', 'aliases: [/article-12-1.html]\n', 'aliases: [/article-12-1.html, /2020/03/shuiwei/]\n'],
    ['one more in a list', 'aliases:\n  - /article-12-1.html\n', 'aliases:\n  - /2020/03/shuiwei/\n  - /article-12-1.html\n'],
  ])('gets %s from --fix', async (_, before, after) => {
    write(FILE, article(before));
    commit();
    renameSync(join(folder, FILE), join(folder, moved));
    expect(await told()).toMatch(/^articles\/2020\/03\/suijiang-shuiwei\.md:\d:\d+ 错误 稿件换了网址，原来的 \/2020\/03\/shuiwei\/ 会失效，应写 aliases: \[.*\/2020\/03\/shuiwei\/\]\n$/);
    expect((await fixContent(folder, now, baseCommit(folder))).problems).toEqual([]);
    expect(readFileSync(join(folder, moved), 'utf8')).toBe(article(after));
  });

  test('into a folder of its own keeps its address', async () => {
    mkdirSync(join(folder, 'articles/2020/03/shuiwei'));
    renameSync(join(folder, FILE), join(folder, 'articles/2020/03/shuiwei/index.md'));
    expect(await told()).toBe('');
  });

  test('nowhere is asked to be withdrawn instead', async () => {
    rmSync(join(folder, FILE));
    expect(await told()).toMatch(/^articles\/2020\/03\/shuiwei\.md:1:1 警告 已经发布的稿件被删去了/);
  });
});

test('outside of a repository, and for an unknown commit, there is no history', () => {
  expect(baseCommit(folder, '0'.repeat(40))).toBeNull();
  expect(baseCommit(folder, '--all')).toBeNull();
  expect(baseCommit(tmpdir())).toBeNull();
});
