import type { Measured } from './searchBrowser.ts';
import type { BenchQuery } from './searchQueries.ts';

export interface KindSummary {
  kind: string;
  queries: number;
  recall: number;
  precision: number;
  hit1: number;
  mrr: number;
  zero: number;
  /** Of further queries of a visit: mean, and the dearest of twenty. */
  requests: number;
  kb: number;
  kb95: number;
  ms: number;
  ms95: number;
  /** Of the first query of a visit, engine included, page not. */
  coldKb: number;
}

export function summary(measured: [BenchQuery, Measured, string[]][], cold: [BenchQuery, Measured][]): KindSummary[] {
  const kinds = [...new Set(measured.map(([{ kind }]) => kind))];
  return kinds.map((kind) => {
    const own = measured.filter(([query]) => query.kind === kind);
    const over = (value: (query: BenchQuery, ids: string[], run: Measured) => number) => mean(own.map(([query, run, ids]) => value(query, ids, run)));
    return {
      kind, queries: own.length,
      recall: over(({ wanted }, ids) => ids.filter((id) => wanted.has(id)).length / Math.min(10, Math.max(1, wanted.size))),
      precision: over(({ wanted }, ids) => (ids.length ? ids.filter((id) => wanted.has(id)).length / ids.length : 0)),
      hit1: over(({ wanted, first }, ids) => Number(first ? ids[0] === first : wanted.has(ids[0]))),
      mrr: over(({ wanted }, ids) => reciprocalRank(ids, wanted)),
      zero: own.filter(([, { urls }]) => urls.length === 0).length,
      requests: over((_, __, { requests }) => requests),
      kb: over((_, __, { bytes }) => bytes / 1000), kb95: percentile(own.map(([, { bytes }]) => bytes / 1000)),
      ms: over((_, __, { ms }) => ms), ms95: percentile(own.map(([, { ms }]) => ms)),
      coldKb: mean(cold.filter(([query]) => query.kind === kind).map(([, { bytes }]) => bytes / 1000)),
    };
  });
}

export function printTable(rows: KindSummary[]): void {
  console.log('| class | queries | recall@10 | P@10 | hit@1 | MRR@10 | zero | requests | KB | KB p95 | ms | ms p95 | first query KB |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const row of rows) {
    const ratios = [row.recall, row.precision, row.hit1, row.mrr].map((value) => value.toFixed(3));
    const costs = [row.requests, row.kb, row.kb95, row.ms, row.ms95, row.coldKb].map((value) => value.toFixed(0));
    console.log(`| ${[row.kind, row.queries, ...ratios, row.zero, ...costs].join(' | ')} |`);
  }
}

function reciprocalRank(ids: string[], wanted: Set<string>): number {
  const rank = ids.findIndex((id) => wanted.has(id));
  return rank === -1 ? 0 : 1 / (rank + 1);
}

function mean(values: number[]): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

function percentile(values: number[], share = 0.95): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
}
