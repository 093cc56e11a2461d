import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildReport } from '../../src/build/buildReport.ts';
import { keptReport, type BenchCase, type BenchRow } from './benchRow.ts';
import { CORPUS_NOW, CORPUS_TODAY } from './corpus.ts';
import { measure, repeat, setAside } from './measure.ts';

export const OWN = 'dahuaiji';

/** Our own builds of `dir/content`, each in a cold process, a push after the state of the build before it. */
export async function* ownBuilds(dir: string, articles: number, runs: number): AsyncGenerator<BenchRow> {
  const [content, site, cache, report] = ['content', 'site', 'cache', 'report.json'].map((name) => join(dir, name));
  const command = [...buildScript(), '--content', content, '--output', site, '--cache', cache, '--now', CORPUS_NOW, '--report', report];
  const build = async (...options: string[]) => {
    const measured = await measure(process.execPath, [...command, ...options], process.cwd());
    return { ...measured, report: keptReport(JSON.parse(readFileSync(report, 'utf8')) as BuildReport) };
  };
  const row = async (work: BenchCase, prepare: (run: number) => void, ...options: string[]): Promise<BenchRow> => (
    { generator: OWN, work, articles, runs: await repeat(runs, prepare, () => build(...options)) });
  const forget = () => setAside(site);

  // The first build ever processes the pictures, whose files outlive every other clean build; the others have no pictures.
  yield { generator: OWN, work: 'first, no search', articles, runs: [await build('--no-search')] };
  yield await row('clean, no search', forget, '--clean', '--no-search');
  yield await row('clean', forget, '--clean');
  yield await row('nothing changed', () => {});
  const files = articleFiles(join(content, 'articles'));
  const newest = files.slice(-runs);
  const old = files.slice(Math.floor(files.length / 4));
  yield await row('edit new', (i) => edit(newest[i]));
  yield await row('edit old', (i) => edit(old[i]));
  yield await row('add', (i) => add(content, newest[i], i));
  yield await row('delete old', (i) => rmSync(old[runs + i]));
}

/** What `npm run build` hands to Node, memory limit included. */
function buildScript(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } };
  return scripts.build.split(' ').slice(1);
}

/** From the oldest to the newest: in the order of the numbers in their names. */
export function articleFiles(folder: string): string[] {
  const number = (file: string) => Number(/a(\d+)\.md$/.exec(file)![1]);
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => /a\d+\.md$/.test(file));
  return files.sort((one, other) => number(one) - number(other)).map((file) => join(folder, file));
}

/** Puts a sentence in front of the text. */
export function edit(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace('\n---\n', '\n---\n改过的一句。'));
}

/** An article of the day, on the subject of another one; without its picture, which is in another folder. */
function add(content: string, pattern: string, number: number): void {
  const text = readFileSync(pattern, 'utf8').replace(/^title: /m, 'title: 今日').replace(/^date: .*$/m, `date: ${CORPUS_TODAY} 07:0${number % 10}`).replace(/^cover: .*\n/m, '');
  const [year, month] = CORPUS_TODAY.split('-');
  writeFileSync(join(content, 'articles', year, month, `added-${number}.md`), text);
}
