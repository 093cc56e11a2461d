import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Section } from '../src/model/site.ts';
import { newArticle, newTopic } from '../src/content/newArticle.ts';
import type { NewFile } from '../src/content/newArticle.ts';
import { readSite } from '../src/content/readSite.ts';
import { flatSections, sectionLookup } from '../src/content/sectionLookup.ts';
import { clockOf } from './commandLine.ts';

const usage = `用法：npm run new -- --title "标题" --category 栏目 [--author 姓名] [--content 文件夹]
      npm run new -- --topic --title "专题名" [--tag 标签]`;

class UsageError extends Error {}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        title: { type: 'string' }, category: { type: 'string' }, author: { type: 'string' }, tag: { type: 'string' },
        topic: { type: 'boolean', default: false }, content: { type: 'string', default: 'content' }, now: { type: 'string' }, help: { type: 'boolean', default: false },
      },
    });
    return { ...values, now: clockOf(values.now) };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Asks on a terminal; in a script a missing flag is a mistake. */
async function ask(question: string, flag: string): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError(`缺 --${flag}`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = (await terminal.question(question)).trim();
  terminal.close();
  return answer || ask(question, flag);
}

async function chooseSection(sections: Section[], given: string | undefined): Promise<Section> {
  const all = flatSections(sections);
  const menu = all.map(({ path }, index) => `${String(index + 1).padStart(3)}  ${path}`).join('\n');
  const name = given ?? (await ask(`${menu}\n栏目（写序号或名称）：`, 'category'));
  const found = /^\d+$/.test(name) && given === undefined ? all.slice(Number(name) - 1, Number(name)) : sectionLookup(sections).find(name);
  if (found.length === 1) return found[0];
  if (found.length > 1) throw new UsageError(`有几个栏目叫“${name}”，应写全路径：${found.map(({ path }) => path).join(' 或 ')}`);
  if (given === undefined) return chooseSection(sections, undefined);
  throw new UsageError(`没有“${name}”这个栏目，最接近的是 ${sectionLookup(sections).nearest(name)?.path ?? '（还没有栏目）'}`);
}

function write(contentDir: string, { file, text }: NewFile): void {
  const path = join(contentDir, file);
  if (existsSync(path) || existsSync(path.replace(/\/index\.md$/, '.md'))) throw new UsageError(`已经有 ${file}，没有改动它；请换一个标题`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
  console.log(`已写好 ${path}`);
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) return console.log(usage);
  const { site, sections } = await readSite(options.content);
  const title = options.title?.trim() || (await ask('标题：', 'title'));
  if (options.topic) return write(options.content, newTopic({ title, tag: options.tag ?? title }));
  const section = await chooseSection(sections, options.category);
  const author = options.author ?? (process.stdin.isTTY ? await ask('作者：', 'author') : site.footer.publisher || site.name);
  write(options.content, newArticle({ title, section, author, now: options.now, timezone: site.timezone }));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}
