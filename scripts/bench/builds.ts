import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BuildReport } from '../../src/build/buildReport.ts';
import { CORPUS_NOW, writeCorpus } from './corpus.ts';
import { median, type Measured } from './measure.ts';
import { measure } from './measure.ts';
import { peers } from './peers.ts';

interface Row {
  what: string;
  articles: number;
  measured: Measured;
  report?: BuildReport;
}

/** `npm run bench -- build [--articles 1000,10000] [--runs 3] [--no-peers] [--json FILE]` */
export async function benchBuilds(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args, allowNegative: true,
    options: {
      articles: { type: 'string', default: '1000,10000,100000' }, runs: { type: 'string', default: '3' },
      peers: { type: 'boolean', default: true }, json: { type: 'string' },
    },
  });
  const rows: Row[] = [];
  for (const articles of values.articles.split(',').map(Number)) {
    const dir = mkdtempSync(join(tmpdir(), 'bench-'));
    await writeCorpus({ dir: join(dir, 'content'), articles });
    for await (const row of ours(dir, articles, articles > 20_000 ? 1 : Number(values.runs))) rows.push(tell(row));
    if (values.peers && articles <= 20_000) for await (const row of peers(dir, Number(values.runs))) rows.push(tell({ ...row, articles }));
    rmSync(dir, { recursive: true });
  }
  if (values.json) writeFileSync(values.json, JSON.stringify(rows, null, 1));
}

async function* ours(dir: string, articles: number, runs: number): AsyncGenerator<Row> {
  const run = async (what: string, times: number, prepare: (run: number) => void, ...options: string[]): Promise<Row> => {
    const report = join(dir, 'report.json');
    const command = ['scripts/build.ts', '--content', join(dir, 'content'), '--output', join(dir, 'site'), '--cache', join(dir, 'cache'), '--now', CORPUS_NOW, '--report', report];
    const measured = await median(times, prepare, () => measure(process.execPath, [...command, ...options], process.cwd()));
    return { what, articles, measured, report: JSON.parse(readFileSync(report, 'utf8')) as BuildReport };
  };
  const clean = () => rmSync(join(dir, 'site'), { recursive: true, force: true });
  yield await run('clean, without search', runs, clean, '--clean', '--no-search');
  yield await run('clean', Math.min(runs, 2), clean, '--clean');
  yield await run('nothing changed', runs, () => {});
  const newest = articleFiles(dir).slice(-20);
  const oldest = articleFiles(dir).slice(articles >> 2, (articles >> 2) + 20);
  yield await run('edit a new article', runs, (i) => edit(newest[i]));
  yield await run('edit an old article', runs, (i) => edit(oldest[i]));
  yield await run('add an article', runs, (i) => writeFileSync(newest[0].replace(/[^/]+$/, `added-${i}.md`), readFileSync(newest[i])));
  yield await run('delete an old article', runs, (i) => rmSync(oldest[10 + i]));
}

/** In order of their months and numbers, so of their dates. */
function articleFiles(dir: string): string[] {
  const root = join(dir, 'content', 'articles');
  const number = (file: string) => Number(/a(\d+)\.md$/.exec(file)?.[1]);
  return (readdirSync(root, { recursive: true }) as string[]).filter((file) => file.endsWith('.md')).sort((a, b) => number(a) - number(b)).map((file) => join(root, file));
}

function edit(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace('\n---\n', '\n---\n改过的一句。'));
}

function tell(row: Row): Row {
  const { what, articles, measured: { seconds, largestMb, togetherMb }, report } = row;
  const stages = report ? Object.entries(report.ms).map(([stage, ms]) => `${stage} ${(ms / 1000).toFixed(2)}`).join(', ') : '';
  console.log(`| ${articles} | ${what} | ${seconds.toFixed(2)} s | ${largestMb} / ${togetherMb} MB | ${report?.written.length ?? ''} | ${stages} |`);
  return row;
}
