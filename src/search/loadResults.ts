import { MATCH, type Match } from './matchShard.ts';
import type { QueryPart } from './parseQuery.ts';
import type { Query } from './query.ts';
import type { Order, Ranked } from './rank.ts';
import { foldText } from './segment.ts';
import type { FoundArticle } from './shardFormat.ts';
import type { Simplify } from './simplify.ts';

export interface Found extends FoundArticle {
  match: Match;
}

/** Further articles that are loaded when some turn out not to contain the query as a phrase. */
const SPARE = 10;

interface Loaded {
  found: Found;
  ranked: Ranked;
}

/** Loads the first of the candidates, ranked in `order`, looks whether they really contain the query as a phrase, and puts those first. */
export async function loadResults(ranked: Ranked[], order: Order, parts: QueryPart[], simplify: Simplify, { limit, sort }: Pick<Query, 'limit' | 'sort'>): Promise<{ results: Found[]; more: boolean }> {
  const loaded: Loaded[] = [];
  let next = 0;
  let missing = limit;
  const most = Math.min(ranked.length, limit + SPARE);
  while (missing > 0 && next < most) {
    let end = Math.min(ranked.length, next + missing);
    // Equals are loaded together: which of them comes first is seen in what they say.
    while (end < most && order(ranked[end - 1], ranked[end]) === 0) end++;
    const batch = ranked.slice(next, end);
    next = end;
    loaded.push(...(await Promise.all(batch.map((candidate) => load(candidate, parts, simplify)))).flatMap((found) => found ?? []));
    // What was found scattered in the first place is no phrase for certain.
    const hopeful = (ranked[next]?.match ?? MATCH.partial) > MATCH.scattered;
    missing = hopeful ? limit - loaded.filter(({ found }) => found.match > MATCH.scattered).length : limit - next;
  }
  const isWhole = (found: Found) => Number(isTitle(found, parts, simplify));
  const byPhrase = (a: Found, b: Found) => (sort === 'relevance' ? phraseRank(b) - phraseRank(a) || isWhole(b) - isWhole(a) : 0);
  loaded.sort((a, b) => byPhrase(a.found, b.found) || order(a.ranked, b.ranked) || newerFirst(a.found, b.found));
  const results = unique(loaded.map(({ found }) => found));
  return { results: results.slice(0, limit), more: ranked.length > next || results.length > limit };
}

/** Between equals. */
function newerFirst(a: Found, b: Found): number {
  return a.date === b.date ? (a.url < b.url ? -1 : 1) : a.date > b.date ? -1 : 1;
}

/** Below a phrase, order stays as ranked: many rare words may be worth more than all words scattered. */
function phraseRank({ match }: Found): Match {
  return match > MATCH.scattered ? match : MATCH.partial;
}

async function load(ranked: Ranked, parts: QueryPart[], simplify: Simplify): Promise<Loaded | null> {
  const { shard, id, match } = ranked;
  const article = await shard.article(id);
  return article && { ranked, found: { ...article, match: match <= MATCH.scattered ? match : literalMatch(article, match, parts, simplify) } };
}

/** The lookup may take for a phrase what stands scattered, since it does not see every word of it. */
function literalMatch(article: FoundArticle, match: Match, parts: QueryPart[], simplify: Simplify): Match {
  const fold = (text: string) => foldText(text, simplify).text;
  const texts: [Match, string][] = [[MATCH.title, fold(article.title)], [MATCH.summary, fold(article.summary)], [MATCH.body, fold(article.text)]];
  const best = parts.map(({ folded }) => texts.find(([, text]) => stands(folded, text))?.[0] ?? MATCH.scattered);
  const literal = Math.min(...best) as Match;
  // Names are not in the texts: a match in them stands as it was found.
  return literal === MATCH.scattered && match === MATCH.summary ? match : literal;
}

/** Letters and digits count as whole words: `201` is not meant by `2019`. */
function stands(folded: string, text: string): boolean {
  const joins = (before: string | undefined, after: string | undefined) => /^[a-z]{2}$|^\d{2}$/.test(`${before ?? ''}${after ?? ''}`);
  for (let at = text.indexOf(folded); at !== -1; at = text.indexOf(folded, at + 1)) {
    const end = at + folded.length;
    if (!joins(text[at - 1], folded[0]) && !joins(folded.at(-1), text[end])) return true;
  }
  return false;
}

/** Whether an article's title is what was asked for, no more and no less. */
export function isTitle({ title }: Found, parts: QueryPart[], simplify: Simplify): boolean {
  return foldText(title, simplify).text.trim() === parts.map(({ folded }) => folded).join(' ');
}

function unique(found: Found[]): Found[] {
  const urls = new Set<string>();
  return found.filter(({ url }) => !urls.has(url) && urls.add(url));
}
