import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

/** What the front matter of a generated article may hold, as it is written. */
export interface Written {
  slug: string;
  month: string;
  fields: Record<string, string>;
  body: string;
}

const WORDS = '绥江 竹海 溶洞 稻田 茶油 渡口 墟市 村道 学校 医院 防汛 雨量 柑橘 古道 年节 温泉 水位 公交 祠堂 龙舟'.split(' ');
export const SECTIONS = ['要闻', '镇村', '镇村/村事', '民生'];
const TAGS = ['竹', '水', '路', '年'];

/** Numbers from a seed: the same seed gives the same sequence (mulberry32). */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A content folder that a test edits as a newsroom would. */
export class SmallSite {
  readonly dir: string;
  readonly articles: Written[] = [];
  readonly pick: (below: number) => number;
  private count = 0;

  constructor(dir: string, seed: number) {
    this.dir = dir;
    this.pick = random(seed);
    this.settings('小站');
    this.write('sections.yaml', [
      '- { title: 要闻, slug: yaowen, description: 大事。 }',
      '- title: 镇村', '  slug: zhencun', '  description: 镇与村。', '  children:', '    - { title: 村事, slug: cunshi, description: 村里。 }',
      '- { title: 民生, slug: minsheng, description: 日子。 }', '',
    ].join('\n'));
    this.write('pages/about.md', '---\ntitle: 关于\nsummary: 这是小站。\n---\n小站。\n');
    this.write('topics/shui.md', '---\ntitle: 水\nsummary: 水的事。\ntags: [水]\n---\n说水。\n');
  }

  write(path: string, content: string | Uint8Array): void {
    const file = join(this.dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  settings(name: string): void {
    this.write('site.yaml', `name: ${name}\nurl: https://small.example\nlanguage: zh-CN\ntimezone: Asia/Shanghai\nshare: { since: 2026-01-20 }\n`);
  }

  words(count: number): string {
    return Array.from({ length: count }, () => WORDS[this.pick(WORDS.length)]).join('');
  }

  /** A date of the given days after 2026-01-01, and its month's folder. */
  private day(days: number): { date: string; month: string } {
    const date = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
    return { date, month: `${date.slice(0, 4)}/${date.slice(5, 7)}` };
  }

  add(days: number): Written {
    const { date, month } = this.day(days);
    const hour = this.pick(3) ? ` ${String(this.pick(24)).padStart(2, '0')}:30` : '';
    const article: Written = {
      slug: `a${++this.count}`, month,
      fields: {
        title: this.words(2 + this.pick(5)), date: date + hour, category: SECTIONS[this.pick(SECTIONS.length)],
        author: ['甲社', '乙社'][this.pick(2)], summary: `${this.words(6)}。`, tags: `[${TAGS[this.pick(4)]}, ${TAGS[this.pick(4)]}]`,
      },
      body: Array.from({ length: 1 + this.pick(4) }, () => `${this.words(20)}。`).join('\n\n'),
    };
    this.articles.push(article);
    this.save(article);
    return article;
  }

  save(article: Written): void {
    const lines = Object.entries(article.fields).map(([key, value]) => `${key}: ${value}`);
    this.write(`${this.folder(article)}/index.md`, `---\n${lines.join('\n')}\n---\n${article.body}\n`);
  }

  folder({ month, slug }: Written): string {
    return `articles/${month}/${slug}`;
  }

  remove(article: Written): void {
    rmSync(join(this.dir, this.folder(article)), { recursive: true });
    this.articles.splice(this.articles.indexOf(article), 1);
  }

  rename(article: Written, slug: string): void {
    const before = join(this.dir, this.folder(article));
    article.slug = slug;
    renameSync(before, join(this.dir, this.folder(article)));
  }

  async picture(article: Written, name: string): Promise<void> {
    const colour = { r: this.pick(256), g: this.pick(256), b: this.pick(256) };
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: colour } }).png().toBuffer();
    this.write(`${this.folder(article)}/${name}`, bytes);
  }
}

/** Every file below the folder with its bytes as text. */
export function snapshot(dir: string, read: (file: string) => string): Map<string, string> {
  if (!existsSync(dir)) return new Map();
  const files = readdirSync(dir, { recursive: true }) as string[];
  return new Map(files.filter((file) => statSync(join(dir, file)).isFile()).sort().map((file) => [file, read(join(dir, file))]));
}
