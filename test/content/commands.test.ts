import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folders: string[] = [];

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** Settings and sections of the real site, without articles. */
function emptyContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  folders.push(folder);
  for (const file of ['site.yaml', 'sections.yaml']) cpSync(join(root, 'content', file), join(folder, file));
  return folder;
}

function run(script: string, ...flags: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${script}.ts`), ...flags], { encoding: 'utf8' });
}

describe('npm run new', () => {
  const now = ['--now', '2026-01-31T08:05:00+08:00'];

  test('writes an article that the check passes', () => {
    const folder = emptyContent();
    expect(run('new', '--content', folder, '--title', '绥江边的早晨', '--category', '政务信息', ...now).status).toBe(0);
    const text = readFileSync(join(folder, 'articles/2026/01/suijiang-bian-de-zaochen/index.md'), 'utf8');
    expect(text).toMatch(/^---\ntitle: 绥江边的早晨\ndate: 2026-01-31 08:05\nauthor: .+\ncategory: 新闻资讯\/政务信息\n/);
    expect(run('check', '--content', folder)).toMatchObject({ status: 0, stdout: '' });
  });

  test('writes a topic that the check passes', () => {
    const folder = emptyContent();
    expect(run('new', '--content', folder, '--topic', '--title', '防汛专题', '--tag', '防汛').status).toBe(0);
    expect(readFileSync(join(folder, 'topics/fangxun-zhuanti.md'), 'utf8')).toContain('tags: [防汛]');
    expect(run('check', '--content', folder)).toMatchObject({ status: 0, stdout: '' });
  });

  test('never writes over an article', () => {
    const folder = emptyContent();
    const flags = ['--content', folder, '--title', '涨水', '--category', '政务信息', ...now];
    run('new', ...flags, '--author', '甲');
    expect(run('new', ...flags, '--author', '乙')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^已经有 articles\/2026\/01\/zhangshui\/index\.md，没有改动它/) });
    expect(readFileSync(join(folder, 'articles/2026/01/zhangshui/index.md'), 'utf8')).toContain('author: 甲');
  });

  test('names the nearest section, and what is missing', () => {
    const folder = emptyContent();
    expect(run('new', '--content', folder, '--title', '涨水', '--category', '政务消息')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^没有“政务消息”这个栏目，最接近的是 新闻资讯\/政务信息\n用法/) });
    expect(run('new', '--content', folder, '--category', '政务信息')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^缺 --title\n用法/) });
    expect(existsSync(join(folder, 'articles'))).toBe(false);
  });
});
