import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** Numbers from a seed: the same seed gives the same archive (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SECTIONS: [title: string, slug: string, children: [string, string][]][] = [
  ['要闻', 'yaowen', []], ['政务', 'zhengwu', [['公告', 'gonggao'], ['办事', 'banshi']]], ['镇村', 'zhencun', [['乡镇', 'xiangzhen'], ['村居', 'cunju']]],
  ['民生', 'minsheng', [['交通', 'jiaotong'], ['健康', 'jiankang']]], ['文旅', 'wenlv', []], ['农业', 'nongye', []], ['教育', 'jiaoyu', []],
];
/** Where an article may stand: twelve sections. */
const PLACES_TO_PUBLISH = SECTIONS.flatMap(([title, , children]) => (children.length ? children.map(([child]) => `${title}/${child}`) : [title]))
  .concat('政务', '镇村');
/** Common characters; words are pairs of them. */
const CHARACTERS = '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严';
const TOPICS = 200;
const DAYS = 3650;
/** Newest day of every archive. */
const LAST_DAY = Date.UTC(2026, 10, 24);

export interface CorpusOptions {
  dir: string;
  articles: number;
  seed?: number;
}

/** The archive's newest moment, for `--now`. */
export const CORPUS_NOW = '2026-11-25T08:00:00+08:00';

/** Writes a deterministic newsroom's archive: ten years, twelve sections, 200 subjects with words of their own. */
export async function writeCorpus({ dir, articles, seed = 1 }: CorpusOptions): Promise<void> {
  const writer = new Writer(dir, seeded(seed));
  await writer.settings();
  for (let i = 0; i < articles; i++) writer.article(i, articles);
}

class Writer {
  private readonly dir: string;
  private readonly next: () => number;
  private readonly common: string[];
  private readonly topics: string[][];
  private readonly names: string[];
  private readonly pictures = new Map<string, Set<number>>();

  constructor(dir: string, next: () => number) {
    this.dir = dir;
    this.next = next;
    this.common = this.vocabulary(4000);
    this.topics = Array.from({ length: TOPICS }, () => this.vocabulary(60));
    this.names = Array.from({ length: 400 }, () => this.word() + this.character());
  }

  async settings(): Promise<void> {
    this.write('site.yaml', 'name: 测速站\nurl: https://bench.example\nlanguage: zh-CN\ntimezone: Asia/Shanghai\n');
    this.write('sections.yaml', SECTIONS.map(([title, slug, children]) => [
      `- title: ${title}`, `  slug: ${slug}`, `  description: ${title}。`,
      ...(children.length ? ['  children:', ...children.map(([name, part]) => `    - { title: ${name}, slug: ${part}, description: ${name}。 }`)] : []),
    ].join('\n')).join('\n'));
    mkdirSync(join(this.dir, '.pictures'), { recursive: true });
    for (let i = 0; i < 12; i++) {
      const background = { r: this.below(256), g: this.below(256), b: this.below(256) };
      await sharp({ create: { width: 480, height: 320, channels: 3, background } }).jpeg().toFile(join(this.dir, '.pictures', `p${i}.jpg`));
    }
  }

  article(i: number, of: number): void {
    const day = new Date(LAST_DAY - Math.floor(((of - 1 - i) / of) * DAYS) * 86_400_000).toISOString().slice(0, 10);
    const folder = `articles/${day.slice(0, 4)}/${day.slice(5, 7)}`;
    const topic = this.topics[this.zipf(TOPICS)];
    const title = `${this.names[this.zipf(400)]}${this.pick(topic)}${this.pick(this.common)}${this.pick(topic)}`;
    const picture = this.next() < 0.3 ? this.picture(folder) : '';
    const front = [
      `title: ${title}`, `date: ${day} ${this.two(8 + this.below(12))}:${this.two(this.below(60))}`,
      `category: ${PLACES_TO_PUBLISH[this.below(PLACES_TO_PUBLISH.length)]}`,
      `author: { name: 记者${this.below(40)}, role: 记者 }`, `summary: ${this.sentence(topic, 14)}`,
      `tags: [${topic[0]}, ${topic[1 + this.below(5)]}, ${this.common[this.below(300)]}]`,
      ...(this.next() < 0.6 ? [`places: [${this.names[this.below(30)]}镇]`] : []),
      ...(picture ? [`cover: { src: ${picture}, alt: 一色 }`] : []),
    ];
    this.write(`${folder}/a${i}.md`, `---\n${front.join('\n')}\n---\n${this.body(topic)}\n`);
  }

  /** Log-normal, median about 600 characters, now and then several thousand. */
  private body(topic: string[]): string {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    let left = Math.min(6000, Math.max(120, 600 * Math.exp(0.7 * normal)));
    const paragraphs: string[] = [];
    while (left > 0) {
      const paragraph = Array.from({ length: 2 + this.below(3) }, () => this.sentence(topic, 8 + this.below(14))).join('');
      paragraphs.push(paragraph);
      left -= paragraph.length;
    }
    return paragraphs.join('\n\n');
  }

  private sentence(topic: string[], words: number): string {
    const parts = Array.from({ length: words }, (_, i) => (i === 0 && this.next() < 0.2 ? this.names[this.zipf(400)] : this.next() < 0.3 ? this.pick(topic) : this.pick(this.common)));
    parts[Math.floor(words / 2)] += '，';
    return `${parts.join('')}。`;
  }

  private picture(folder: string): string {
    const number = this.below(12);
    const known = this.pictures.get(folder) ?? new Set();
    this.pictures.set(folder, known);
    const name = `p${number}.jpg`;
    if (!known.has(number)) {
      mkdirSync(join(this.dir, folder), { recursive: true });
      linkSync(join(this.dir, '.pictures', name), join(this.dir, folder, name));
    }
    known.add(number);
    return name;
  }

  private vocabulary(size: number): string[] {
    return Array.from({ length: size }, () => this.word());
  }

  private word(): string {
    return this.character() + this.character();
  }

  private character(): string {
    return CHARACTERS[this.below(CHARACTERS.length)];
  }

  private pick(words: string[]): string {
    return words[this.zipf(words.length)];
  }

  /** A rank below `size`, the first ones far more often. */
  private zipf(size: number): number {
    return Math.floor(size ** this.next()) - 1;
  }

  private below(size: number): number {
    return Math.floor(this.next() * size);
  }

  private two(number: number): string {
    return String(number).padStart(2, '0');
  }

  private readonly folders = new Set<string>();

  private write(path: string, text: string): void {
    const file = join(this.dir, path);
    const folder = file.slice(0, file.lastIndexOf('/'));
    if (!this.folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.folders.add(folder);
    writeFileSync(file, text);
  }
}
