import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkContent } from '../../src/content/checkContent.ts';
import { contentFiles } from '../../src/content/contentFiles.ts';
import { fixContent } from '../../src/content/fixContent.ts';
import { newArticle, newTopic, slugOf } from '../../src/content/newArticle.ts';
import { printProblems } from '../../src/content/printProblems.ts';
import { readSite } from '../../src/content/readSite.ts';
import { sections } from './brokenFixture.ts';

const now = Date.parse('2026-01-01T00:00:00+08:00');
const site = 'name: 大怀集\nurl: https://dahuaiji.example\nlanguage: zh-CN\ntimezone: Asia/Shanghai\n';
const tree = '- { title: 新闻资讯, slug: xinwen, description: 新闻, children: [{ title: 政务信息, slug: zhengwu, description: 政务 }] }\n';
const folders: string[] = [];

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function content(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  folders.push(folder);
  for (const [file, text] of Object.entries({ 'site.yaml': site, 'sections.yaml': tree, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

function article(title: string, more = '', body = '正文。'): string {
  return `---\ntitle: ${title}\ndate: 2020-03-25\nauthor: 甲\ncategory: 政务信息\nsummary: 开会了。\n${more}---\n${body}\n`;
}

async function told(files: Record<string, string>): Promise<string[]> {
  return printProblems(await checkContent(content(files), now), 'text').split('\n').filter(Boolean);
}

test('a sound folder has no problem', async () => {
  expect(await told({ 'articles/2020/03/a.md': article('甲'), 'pages/about.md': '---\ntitle: 关于\nsummary: 本站。\n---\n见[甲](/2020/03/a/)。\n' })).toEqual([]);
});

test('one address cannot have two files', async () => {
  expect(await told({ 'articles/2020/03/a.md': article('甲'), 'articles/2020/03/a/index.md': article('乙') })).toEqual([
    'articles/2020/03/a/index.md:1:1 错误 网址 /2020/03/a/ 已经由 articles/2020/03/a.md 使用，请给其中一个换文件名',
  ]);
});

test('an alias cannot be the address of a page', async () => {
  expect(await told({ 'articles/2020/03/a.md': article('甲'), 'articles/2020/03/b.md': article('乙', 'aliases: [/2020/03/a/]\n') })).toEqual([
    'articles/2020/03/b.md:7:11 错误 aliases 里的 /2020/03/a/ 已经由 articles/2020/03/a.md 使用，请删去一处',
  ]);
});

test('related articles must exist, and two articles of a day should differ in title', async () => {
  expect(await told({ 'articles/2020/03/a.md': article('甲'), 'articles/2020/03/b.md': article('甲', 'related: [/2019/01/x/]\n') })).toEqual([
    'articles/2020/03/b.md:2:8 警告 同一天已有同题的稿件 articles/2020/03/a.md，请确认不是重复发布',
    'articles/2020/03/b.md:7:11 警告 related 里的 /2019/01/x/ 没有这篇稿件，不会显示',
  ]);
});

test('links and pictures lead somewhere, or the nearest is named', async () => {
  expect(await told({
    'articles/2020/03/keji/index.md': article('甲', 'cover: { src: cove.svg, alt: 会场 }\n', '见[乙](/2020/03/shuiwei)、[丙](/2020/03/wu/)、[丁](../shuiwei.md)与![河](he.jpg)。'),
    'articles/2020/03/keji/cover.svg': '<svg/>',
    'articles/2020/03/shuiwei.md': article('乙'),
  })).toEqual([
    'articles/2020/03/keji/index.md:7:15 警告 没有“cove.svg”这个文件，应为 cover.svg',
    'articles/2020/03/keji/index.md:9:6 警告 链接“/2020/03/shuiwei”没有这一页，应为 /2020/03/shuiwei/',
    'articles/2020/03/keji/index.md:9:28 警告 链接“/2020/03/wu/”没有这一页，应改正或删去',
    'articles/2020/03/keji/index.md:9:66 警告 没有“he.jpg”这个文件，应把它放在稿件旁边',
  ]);
});

test('a picture or video that nobody could load is named with its size and the limit', async () => {
  const files = { 'articles/2020/03/a/index.md': article('甲', '', '![河](he.jpg)\n\n![水位](shuiwei.mp4)'), 'articles/2020/03/a/he.jpg': '', 'articles/2020/03/a/shuiwei.mp4': '' };
  const folder = content(files);
  truncateSync(join(folder, 'articles/2020/03/a/he.jpg'), 20_100_000);
  truncateSync(join(folder, 'articles/2020/03/a/shuiwei.mp4'), 25_000_000);
  expect(printProblems(await checkContent(folder, now), 'text')).toBe('articles/2020/03/a/index.md:8:6 警告 “he.jpg”有 20.1 MB，应不超过 20 MB\n');
});

test('names of files and addresses that were nearly right are put right by --fix, which leaves nothing behind', async () => {
  const text = article('甲', 'cover: { src: cove.svg, alt: 会场 }\n', '见[乙](/2020/03/shuiwei)与![河](cover.svgz)。');
  const folder = content({ 'articles/2020/03/keji/index.md': text, 'articles/2020/03/keji/cover.svg': '<svg/>', 'articles/2020/03/shuiwei.md': article('乙') });
  expect((await fixContent(folder, now)).problems).toEqual([]);
  expect(readFileSync(join(folder, 'articles/2020/03/keji/index.md'), 'utf8'))
    .toBe(text.replace('cove.svg', 'cover.svg').replace('cover.svgz', 'cover.svg').replace('/2020/03/shuiwei)', '/2020/03/shuiwei/)'));
});

test('a pin that nobody took down is found at its line', async () => {
  expect(await told({ 'articles/2020/03/a.md': article('甲', 'pin: { rank: 1 }\n') })).toEqual([
    'articles/2020/03/a.md:7:1 警告 pin 没有写 until，已经置顶 2108 天；请补上截止日期，例如 pin: { until: 2026-12-31, rank: 1 }',
  ]);
});

test('settings that are missing are named, with what to write', async () => {
  expect(await told({ 'site.yaml': 'name: 大怀集\nurl: dahuaiji\n' })).toEqual([
    'site.yaml:2:6 错误 url 写成了“dahuaiji”，应是完整的网址，例如 https://example.org',
    'site.yaml:3:1 错误 缺 language，应写 language: zh-CN',
    'site.yaml:3:1 错误 缺 timezone，应写 timezone: Asia/Shanghai',
  ]);
});

test('settings have their defaults', async () => {
  const { site: settings, problems } = await readSite(content({ 'site.yaml': `${site}reactions: login\n` }));
  expect(problems).toEqual([]);
  expect(settings.navigation).toEqual([{ title: '首页', url: '/' }, { title: '新闻资讯', url: '/xinwen/' }]);
  expect(settings.reactions.access).toBe('login');
  expect(settings.reactions.kinds.map(({ kind, label }) => kind + label)).toEqual(['flower鲜花', 'handshake握手', 'shock雷人', 'pass路过', 'egg鸡蛋']);
});

test('what a site may have besides is read, and told where it is wrong', async () => {
  const { site: settings, problems } = await readSite(content({ 'site.yaml': `${site}history: https://git.example/commits/main/content/\nwebsub: hub.example/x\nshare: { since: 2026-01-01 }\n` }));
  expect(settings).toMatchObject({ history: 'https://git.example/commits/main/content/', websub: 'https://hub.example/x', share: { since: { iso: '2026-01-01T00:00:00+08:00' } } });
  expect(problems.map(({ message }) => message)).toEqual(['websub 缺 https://，应为 https://hub.example/x']);
  expect(await told({ 'site.yaml': `${site}share: {}\n` })).toEqual(['site.yaml:5:8 错误 缺 share.since，应写 since: 2026-01-01']);
});

test('an emergency notice is checked like everything else, and needs an end', async () => {
  expect(await told({ 'emergency.yaml': 'texts: 沿江低处请转移\nurl: 2026/06/a\ndate: 2026/6/15\n' })).toEqual([
    'emergency.yaml:1:1 错误 不认识的键“texts”，最接近的是 text',
    'emergency.yaml:2:6 错误 url 写成了“2026/06/a”，应是 / 开头的本站路径或 https:// 开头的网址',
    'emergency.yaml:3:7 警告 date 写成了“2026/6/15”，应为 2026-06-15',
    'emergency.yaml:4:1 警告 缺 until，应写 until: 2026-06-16 18:00；不写就要记得自己撤下',
  ]);
  expect(await told({ 'emergency.yaml': '# 现在没有紧急通知\n' })).toEqual([]);
});

test('a fix changes the named spots and no other byte', async () => {
  const text = article('甲').replace('date: 2020-03-25', 'date:   2020/3/25   # 三月').replace('title: 甲', 'title：甲');
  const folder = content({ 'articles/2020/03/a.md': text });
  const { problems, fixed } = await fixContent(folder, now);
  expect({ problems, fixed }).toEqual({ problems: [], fixed: ['articles/2020/03/a.md'] });
  expect(readFileSync(join(folder, 'articles/2020/03/a.md'), 'utf8')).toBe(text.replace('2020/3/25', '2020-03-25').replace('：甲', ': 甲'));
});

test('new articles and topics are valid as they are written', async () => {
  const made = newArticle({ title: '防汛: 绥江"回落"了', section: sections[0].children[0], author: '甲', now, timezone: 'Asia/Shanghai' });
  const topic = newTopic({ title: '防汛', tag: '防汛' });
  expect(made.file).toBe('articles/2026/01/fangxun-suijiang-huiluo-le/index.md');
  expect(await told({ [made.file]: made.text, [topic.file]: topic.text })).toEqual([]);
});

test('a slug is toneless pinyin by words', () => {
  expect(slugOf('怀集县2026年GDP')).toBe('huaijixian-2026-nian-gdp');
  expect(slugOf('！！')).toBe('');
});

test('dot files are no content, and the list is in order', async () => {
  const folder = content({ 'articles/.hidden/x.md': '', '.x': '', 'articles/2020/b.md': '', 'articles/2020/a/index.md': '' });
  expect((await contentFiles(folder)).map(({ file }) => file)).toEqual(['articles/2020/a/index.md', 'articles/2020/b.md', 'sections.yaml', 'site.yaml']);
});

test('the three forms of printing', () => {
  const problem = { file: 'a.md', line: 3, column: 7, endColumn: 9, severity: 'error' as const, rule: 'date-format', message: '100%，不对', fix: { text: 'x' } };
  expect(printProblems([problem], 'text')).toBe('a.md:3:7 错误 100%，不对\n');
  expect(JSON.parse(printProblems([problem], 'json'))).toEqual({ problems: [problem] });
  expect(printProblems([problem], 'github', 'content')).toBe('::error file=content/a.md,line=3,col=7,endColumn=9,title=date-format::100%25，不对\n');
});
