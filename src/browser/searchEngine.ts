import { openIndex } from '../search/pagefindShards.ts';
import type { OpenedIndex } from '../search/searchShard.ts';
import { parseQuery, type QueryPart } from '../search/parseQuery.ts';
import { type Answer, query, type Query } from '../search/query.ts';
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
  let index: Promise<OpenedIndex> | undefined;
  let table: Promise<string> | undefined;
  const open = () => (index ??= openIndex(base));
  const simplifier = async (text: string) => {
    if (!needsTable(text)) return simplifyWith('');
    const { traditional } = await open();
    return simplifyWith(await (table ??= load(traditional)));
  };
  const ask: SearchEngine['ask'] = async (asked, onProgress) => {
    const [opened, simplify] = await Promise.all([open(), simplifier(asked.text)]);
    const parts = parseQuery(asked.text, simplify);
    return { ...(await query(opened, simplify, asked, (answer) => onProgress({ ...answer, parts, simplify }))), parts, simplify };
  };
  return {
    prepare: () => void open().catch(() => (index = undefined)),
    // A failed load must not be remembered, and a shard may have been replaced since this page opened the index: once more.
    ask: (asked, onProgress) => ask(asked, onProgress).catch(() => {
      index = undefined;
      return ask(asked, onProgress);
    }),
  };
}

async function load(url: string): Promise<string> {
  const response = await fetch(url);
  return response.ok ? response.text() : '';
}
