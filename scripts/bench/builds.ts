import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchRow } from './benchRow.ts';
import { summaryLines, TABLE_HEAD, tableRow } from './buildTable.ts';
import { ownBuilds } from './ownBuilds.ts';
import { peerBuilds, PEERS } from './peerBuilds.ts';
import { writeCorpus } from './writeCorpus.ts';

const OPTIONS = {
  articles: { type: 'string', default: '1000,10000,100000' },
  peers: { type: 'string', default: Object.keys(PEERS).join(',') },
  runs: { type: 'string', default: '3' },
  dir: { type: 'string', default: tmpdir() },
  keep: { type: 'boolean', default: false },
  json: { type: 'string' },
} as const;
/** Above it the others are not run: hours for numbers that nobody waits for. */
const LARGEST_FOR_PEERS = 20_000;

/** `npm run bench -- build [--articles 1000,10000] [--peers hugo,eleventy|none] [--runs 3] [--dir DIR] [--keep] [--json FILE]` */
export async function benchBuilds(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const runs = Number(values.runs);
  const rows: BenchRow[] = [];
  console.log(`${cpus()[0].model}, ${availableParallelism()} cores, Node ${process.version}; median of ${runs} (least–most)\n\n${TABLE_HEAD}`);
  for (const articles of values.articles.split(',').map(Number)) {
    const dir = mkdtempSync(join(values.dir, `bench-${articles}-`));
    try {
      await writeCorpus(join(dir, 'content'), articles);
      // The others first: the ratios in our rows need theirs.
      const names = articles > LARGEST_FOR_PEERS || values.peers === 'none' ? [] : values.peers.split(',');
      for (const name of names) await tell(peerBuilds(dir, name, articles, runs), rows);
      await tell(ownBuilds(dir, articles, runs), rows);
    } finally {
      if (values.keep) console.error(dir);
      else rmSync(dir, { recursive: true });
    }
  }
  console.log(`\n${summaryLines(rows).map((text) => `- ${text}`).join('\n')}`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 1)}\n`);
}

async function tell(measured: AsyncIterable<BenchRow>, rows: BenchRow[]): Promise<void> {
  for await (const row of measured) {
    rows.push(row);
    console.log(tableRow(row, rows));
  }
}
