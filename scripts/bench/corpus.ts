import { Draws } from './draws.ts';

/** An article of a generated archive, as every generator under test is given it. */
export interface BenchArticle {
  /** `2020/03/a12`: its place in the archive, and its URL. */
  path: string;
  title: string;
  /** `2020-03-25T18:30` in the time zone +08:00. */
  date: string;
  section: BenchSection;
  author: string;
  summary: string;
  tags: string[];
  places: string[];
  /** Number of one of the shared pictures, or null. */
  cover: number | null;
  /** Paths of older articles. */
  related: string[];
  /** Paragraphs. */
  body: string[];
}

export interface BenchSection {
  title: string;
  slug: string;
  children: BenchSection[];
}

const section = (title: string, slug: string, children: BenchSection[] = []): BenchSection => ({ title, slug, children });

export const SECTIONS = [
  section('要闻', 'yaowen'), section('政务', 'zhengwu', [section('公告', 'gonggao'), section('办事', 'banshi')]),
  section('镇村', 'zhencun', [section('乡镇', 'xiangzhen'), section('村居', 'cunju')]), section('民生', 'minsheng'),
  section('文旅', 'wenlv'), section('农业', 'nongye'), section('教育', 'jiaoyu'), section('体育', 'tiyu'),
];
/** All twelve, the nested ones too: articles stand in each. */
export const FLAT_SECTIONS = SECTIONS.flatMap((one) => [one, ...one.children]);

export const PICTURES = 12;
const TOPICS = 200;
const TOPIC_WORDS = 60;
const PEOPLE = 400;
const PLACES = 40;
const AUTHORS = 40;
const DAYS = 3650;
/** Newest day of every archive; the day after it is the day of the build. */
const LAST_DAY = Date.UTC(2026, 10, 24);
/** The build's time, for `--now`. */
export const CORPUS_NOW = '2026-11-25T08:00:00+08:00';
export const CORPUS_TODAY = '2026-11-25';

/** A newsroom's archive from the oldest article to the newest: ten years, twelve sections, 200 subjects with words of their own. */
export function* corpus(articles: number, seed = 1): Generator<BenchArticle> {
  const author = new ArticleAuthor(new Draws(seed));
  for (let i = 0; i < articles; i++) yield author.write(i, articles);
}

class ArticleAuthor {
  private readonly draws: Draws;
  private readonly common: string[];
  private readonly topics: string[][];
  private readonly names: string[];
  /** Paths by topic, for `related`. */
  private readonly written: string[][] = Array.from({ length: TOPICS }, () => []);

  constructor(draws: Draws) {
    this.draws = draws;
    this.common = draws.words(4000);
    this.topics = Array.from({ length: TOPICS }, () => draws.words(TOPIC_WORDS));
    this.names = Array.from({ length: PEOPLE }, () => draws.word() + draws.word()[0]);
  }

  write(i: number, of: number): BenchArticle {
    const { draws } = this;
    const number = draws.zipf(TOPICS);
    const topic = this.topics[number];
    const day = new Date(LAST_DAY - Math.floor(((of - 1 - i) / of) * DAYS) * 86_400_000).toISOString().slice(0, 10);
    const path = `${day.slice(0, 4)}/${day.slice(5, 7)}/a${i}`;
    const article = {
      path, date: `${day}T${two(8 + draws.below(12))}:${two(draws.below(60))}`,
      title: this.title(topic), section: FLAT_SECTIONS[draws.below(FLAT_SECTIONS.length)], author: `记者${draws.below(AUTHORS) + 1}`,
      summary: this.sentence(topic, 14), tags: [...new Set([topic[0], ...draws.some(topic.slice(1, 8), 1 + draws.below(2)), draws.pick(this.common.slice(0, 300))])],
      places: draws.some(this.names.slice(0, PLACES), draws.below(3)).map((name) => `${name}镇`),
      cover: draws.next() < 0.3 ? draws.below(PICTURES) : null,
      related: draws.next() < 0.05 ? this.written[number].slice(-1 - draws.below(3)) : [],
      body: this.body(topic),
    };
    this.written[number].push(path);
    return article;
  }

  private title(topic: string[]): string {
    const { draws } = this;
    return [draws.pick(this.names), draws.pick(topic), draws.pick(this.common), draws.pick(topic), draws.pick(this.common), draws.pick(topic)].join('');
  }

  /** Log-normal, median about 600 characters, one in a hundred above 3,000. */
  private body(topic: string[]): string[] {
    let left = Math.min(8000, Math.max(120, 600 * Math.exp(0.7 * this.draws.normal())));
    const paragraphs: string[] = [];
    while (left > 0) {
      const paragraph = Array.from({ length: 2 + this.draws.below(3) }, () => this.sentence(topic, 8 + this.draws.below(14))).join('');
      paragraphs.push(paragraph);
      left -= paragraph.length;
    }
    return paragraphs;
  }

  private sentence(topic: string[], words: number): string {
    const { draws } = this;
    const parts = Array.from({ length: words }, (_, i) => (
      i === 0 && draws.next() < 0.2 ? draws.pick(this.names) : draws.next() < 0.3 ? draws.pick(topic) : draws.pick(this.common)));
    parts[Math.floor(words / 2)] += '，';
    return `${parts.join('')}。`;
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
