import { pagefindShards } from '../search/pagefindShards.ts';
import { parseQuery, type QueryPart } from '../search/parseQuery.ts';
import { type Answer, query, type Query } from '../search/query.ts';
import { TRADITIONAL_FILE } from '../search/searchManifest.ts';
import type { SearchShard } from '../search/searchShard.ts';
import { needsTable, type Simplify, simplifyWith } from '../search/simplify.ts';

/** An answer with what is needed to mark it. */
export interface MarkedAnswer extends Answer {
  parts: QueryPart[];
  simplify: Simplify;
}

export interface SearchEngine {
  /** Starts loading before the first query is complete. */
  prepare(): void;
  ask(asked: Query, onProgress: (answer: MarkedAnswer) => void): Promise<MarkedAnswer>;
}

export function searchEngine(base: string): SearchEngine {
  let shards: Promise<SearchShard[]> | undefined;
  let table: Promise<string> | undefined;
  // A failed load must not be remembered: the reader's next letter tries again.
  const open = () => (shards ??= pagefindShards(base).catch((error: unknown) => {
    shards = undefined;
    throw error;
  }));
  const simplifier = async (text: string) => simplifyWith(needsTable(text) ? await (table ??= load(base + TRADITIONAL_FILE)) : '');
  return {
    prepare: () => void open().catch(() => {}),
    async ask(asked, onProgress) {
      const [opened, simplify] = await Promise.all([open(), simplifier(asked.text)]);
      const parts = parseQuery(asked.text, simplify);
      return { ...(await query(opened, simplify, asked, (answer) => onProgress({ ...answer, parts, simplify }))), parts, simplify };
    },
  };
}

async function load(url: string): Promise<string> {
  const response = await fetch(url);
  return response.ok ? response.text() : '';
}
