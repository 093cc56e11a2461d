import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { foldText } from '../../src/search/segment.ts';
import { simplifyWith } from '../../src/search/simplify.ts';
import { traditionalTable } from '../../src/search/traditionalTable.ts';
import { type CorpusArticle, pick, seededRandom } from './searchCorpus.ts';

/** A query with the articles that a literal search finds for it. */
export interface BenchQuery {
  kind: string;
  text: string;
  wanted: Set<string>;
  /** The article that must come first, where there is one. */
  first?: string;
}

interface Folded {
  id: string;
  title: string;
  all: string;
}

/** Queries of every class, drawn from the articles themselves. */
export function drawnQueries(corpus: CorpusArticle[], perKind: number, seed = 7): BenchQuery[] {
  const random = seededRandom(seed);
  const simplify = simplifyWith(traditionalTable());
  const fold = (text: string) => foldText(text, simplify).text.trim();
  const folded: Folded[] = corpus.map(({ id, title, text }) => ({ id, title: fold(title), all: `${fold(title)} | ${fold(text)}` }));
  const literal = (...parts: string[]) => new Set(folded.filter(({ all }) => parts.every((part) => all.includes(part))).map(({ id }) => id));
  const titled = (part: string) => new Set(folded.filter(({ title }) => title.includes(part)).map(({ id }) => id));
  const toTraditional = Converter({ from: 'cn', to: 't' });
  const hanPhrase = (text: string, length: number) => phraseOf(text, length, random);

  const kinds: Record<string, (article: CorpusArticle, at: Folded) => Omit<BenchQuery, 'kind'> | null> = {
    'full title': (article, { title, id }) => ({ text: article.title, wanted: literal(title), first: id }),
    'title part': ({ title }) => withPhrase(hanPhrase(title, 3 + Math.floor(random() * 2)), (text) => ({ text, wanted: literal(text) })),
    'two characters': ({ text }) => withPhrase(hanPhrase(text, 2), (part) => ({ text: part, wanted: literal(part) })),
    'phrase of 3–6': ({ text }) => withPhrase(hanPhrase(text, 3 + Math.floor(random() * 4)), (part) => ({ text: part, wanted: literal(part) })),
    'phrase, mixed': ({ text }) => withPhrase(mixedPhrase(text, random), (part) => ({ text: part, wanted: literal(fold(part)) })),
    'two terms': ({ text }) => withPhrase(hanPhrase(text, 3), (a) => withPhrase(hanPhrase(text, 2), (b) => ({ text: `${a} ${b}`, wanted: literal(a, b) }))),
    'latin or number': ({ text }) => withPhrase(pickMatch(text, /[a-z]{3,}|\d{3,}/gi, random), (part) => ({ text: part, wanted: wholeWord(folded, fold(part)) })),
    'traditional': ({ text }) => withPhrase(hanPhrase(text, 4), (part) => (toTraditional(part) === part ? null : { text: toTraditional(part), wanted: literal(part) })),
    'pinyin of title': ({ title }) => withPhrase(hanPhrase(title, 2 + Math.floor(random() * 3)), (part) => ({ text: pinyin(part, { toneType: 'none', type: 'array', v: true }).join(''), wanted: titled(part) })),
    'one of four wrong': ({ text }) => withPhrase(hanPhrase(text, 4), (part) => withWrong(part, text, literal(part), random)),
    'one of four missing': ({ text }) => withPhrase(hanPhrase(text, 4), (part) => withMissing(part, literal(part), random)),
    'single character': ({ title }) => withPhrase(hanPhrase(title, 1), (part) => ({ text: part, wanted: titled(part) })),
  };
  const queries: BenchQuery[] = [];
  for (const [kind, make] of Object.entries(kinds)) {
    for (let tries = 0, made = 0; made < perKind && tries < perKind * 20; tries++) {
      const at = Math.floor(random() * corpus.length);
      const query = make(corpus[at], folded[at]);
      if (query && query.wanted.size > 0) made = queries.push({ kind, ...query }) && made + 1;
    }
  }
  return queries;
}

function withPhrase<Made>(phrase: string | null, make: (phrase: string) => Made): Made | null {
  return phrase === null ? null : make(phrase);
}

function phraseOf(text: string, length: number, random: () => number): string | null {
  const runs = (text.match(/[\u4e00-\u9fff]+/g) ?? []).filter((run) => run.length >= length);
  if (runs.length === 0) return null;
  const run = pick(runs, random);
  const at = Math.floor(random() * (run.length - length + 1));
  return run.slice(at, at + length);
}

/** A stretch that contains Han characters and something else, as `2019年5月`. */
function mixedPhrase(text: string, random: () => number): string | null {
  return pickMatch(text, /[\u4e00-\u9fff]{1,3}[a-z0-9]+[\u4e00-\u9fff]{1,3}|[a-z0-9]+[\u4e00-\u9fff]{2,3}[a-z0-9]+/gi, random);
}

function pickMatch(text: string, pattern: RegExp, random: () => number): string | null {
  const matches = text.match(pattern);
  return matches ? pick(matches, random) : null;
}

function wholeWord(folded: Folded[], word: string): Set<string> {
  const pattern = new RegExp(`(?<![a-z0-9])${word}(?![a-z0-9])`);
  return new Set(folded.filter(({ all }) => pattern.test(all)).map(({ id }) => id));
}

function withWrong(part: string, text: string, wanted: Set<string>, random: () => number): Omit<BenchQuery, 'kind'> | null {
  const at = Math.floor(random() * part.length);
  const other = phraseOf(text, 1, random)!;
  return other === part[at] ? null : { text: part.slice(0, at) + other + part.slice(at + 1), wanted };
}

function withMissing(part: string, wanted: Set<string>, random: () => number): Omit<BenchQuery, 'kind'> {
  const at = Math.floor(random() * part.length);
  return { text: part.slice(0, at) + part.slice(at + 1), wanted };
}
