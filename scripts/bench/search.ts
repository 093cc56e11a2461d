import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CorpusArticle, generatedCorpus, givenCorpus, readLines, sampleText } from './searchCorpus.ts';
import { type BenchQuery, drawnQueries } from './searchQueries.ts';
import { launchChromium, type Measured, SearchBrowser } from './searchBrowser.ts';
import { printTable, summary } from './searchTable.ts';
import { buildSearchSite, serveSite } from './searchSite.ts';

const OPTIONS = {
  corpus: { type: 'string' }, queries: { type: 'string' }, qrels: { type: 'string' },
  articles: { type: 'string', default: '10000' }, 'per-kind': { type: 'string', default: '100' }, cold: { type: 'string', default: '3' },
  keep: { type: 'string' }, verbose: { type: 'boolean', default: false },
} as const;

/**
 * Measures search in real Chromium: `--corpus FILE.jsonl [--queries FILE.jsonl --qrels FILE.jsonl]`, or `--articles N` generated ones.
 * With `--keep DIR` the index stays there.
 * Without given queries, queries of every class are drawn from the corpus and judged by a literal search.
 */
export async function benchSearch(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const corpus = values.corpus ? await givenCorpus(values.corpus) : generatedCorpus(await sampleText('content/articles'), Number(values.articles));
  const queries = values.queries ? await givenQueries(values.queries, values.qrels) : drawnQueries(corpus, Number(values['per-kind']));
  const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'bench-search-')));
  try {
    await run(folder, corpus, queries, Number(values.cold), values.verbose);
  } finally {
    if (!values.keep) await rm(folder, { recursive: true });
  }
}

async function givenQueries(path: string, qrels?: string): Promise<BenchQuery[]> {
  const queries = await readLines<{ _id: string; text: string }>(path);
  const judged = qrels ? await readLines<{ qid: string; docid: string; rel: number }>(qrels) : [];
  const best = Math.max(...judged.map(({ rel }) => rel));
  const wanted = new Map<string, Set<string>>();
  for (const { qid, docid, rel } of judged) if (rel === best) wanted.set(qid, (wanted.get(qid) ?? new Set()).add(docid));
  return queries.map(({ _id, text }) => ({ kind: 'given', text, wanted: wanted.get(_id) ?? new Set() }));
}

async function run(folder: string, corpus: CorpusArticle[], queries: BenchQuery[], cold: number, verbose: boolean): Promise<void> {
  const { search, urls, seconds } = await buildSearchSite(folder, corpus);
  const bytes = search.shards.reduce((sum, shard) => sum + shard.bytes, 0);
  const files = search.built.reduce((sum, shard) => sum + shard.files.length + shard.recent.length, 0);
  console.log(`${search.indexed} articles, ${search.shards.length} shards, ${(bytes / 1e6).toFixed(1)} MB of index in ${files} files, built in ${seconds.toFixed(1)} s by one process`);
  const site = await serveSite(join(folder, 'site'));
  const browser = await launchChromium();
  try {
    const coldRuns = await coldQueries(browser, site.origin, queries, cold);
    const page = await SearchBrowser.open(browser, site.origin);
    await page.ask('预热');
    const measured: [BenchQuery, Measured, string[]][] = [];
    for (const query of queries) {
      const answer = await page.ask(query.text);
      const ids = answer.urls.map((url) => urls.get(url)!);
      measured.push([query, answer, ids]);
      if (verbose && !ids.some((id) => query.wanted.has(id))) console.log(`missed: ${query.kind}: ${query.text}`);
    }
    printTable(summary(measured, coldRuns));
  } finally {
    await browser.close();
    site.close();
  }
}

/** The first query of a visit, for some queries of each kind. */
async function coldQueries(browser: Awaited<ReturnType<typeof launchChromium>>, origin: string, queries: BenchQuery[], perKind: number) {
  const runs: [BenchQuery, Measured][] = [];
  for (const query of queries) {
    if (runs.filter(([{ kind }]) => kind === query.kind).length >= perKind) continue;
    const page = await SearchBrowser.open(browser, origin);
    runs.push([query, await page.ask(query.text)]);
    await page.close();
  }
  return runs;
}
