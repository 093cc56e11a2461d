import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { ProjectCopy } from './projectCopy.ts';
import { SmallSite, snapshot } from './smallSite.ts';

const NOW = Date.UTC(2026, 2, 1, 3);
const project = new ProjectCopy();
afterAll(() => project.remove());

const read = (file: string) => readFileSync(file, 'latin1');
const files = () => snapshot(project.output('site'), read);

/** Paths below the output folder to which a page leads. */
function links(page: string): string[] {
  const urls = [...page.matchAll(/(?:href|src)="(\/[^"#?]*)/g)].map(([, url]) => decodeURIComponent(url.replaceAll('&amp;', '&')));
  return urls.filter((url) => !url.startsWith('/api/')).map((url) => Buffer.from(url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1)).toString('utf8'));
}

const broken = (site: Map<string, string>, path: string): string[] => links(site.get(path)!).filter((target) => !site.has(target)).map((target) => `${path} -> ${target}`);
/** Pages to which links lead from the front page; an article and its text edition lead to each other to the end. */
function reachable(site: Map<string, string>): string[] {
  const found = new Set(['index.html']);
  for (const path of found) for (const target of links(site.get(path)!)) if (target.endsWith('.html') && site.has(target)) found.add(target);
  return [...found];
}

const pages = (site: Map<string, string>): string[] => [...site.keys()].filter((path) => path.endsWith('.html'));

describe('publishing, file by file', () => {
  it('never lets a page that can be reached lead to nothing', () => {
    const site = new SmallSite(project.content, 5);
    for (let i = 0; i < 40; i++) site.add(site.pick(58));
    expect(project.build('site', NOW).code).toBe(0);
    const before = files();
    site.remove(site.articles[3]);
    for (let i = 0; i < 3; i++) site.add(58);
    site.save(Object.assign(site.articles[5], { fields: { ...site.articles[5].fields, tags: '[从没有过的标签]' } }));
    const { report } = project.build('site', NOW);
    const after = files();

    const moment = new Map(before);
    expect(pages(moment).flatMap((path) => broken(moment, path))).toEqual([]);
    const isNew = report!.written.map((path) => !before.has(path));
    expect(isNew.lastIndexOf(true)).toBeLessThan(isNew.indexOf(false));
    report!.written.forEach((path, i) => {
      moment.set(path, after.get(path)!);
      // Only pages that stood before, or all once the new ones are there: nothing leads to a new page before that.
      if (!isNew[i]) expect(pages(moment).flatMap((page) => broken(moment, page)), `after ${path}`).toEqual([]);
    });
    for (const path of report!.removed) {
      moment.delete(path);
      expect(reachable(moment).flatMap((page) => broken(moment, page)), `without ${path}`).toEqual([]);
    }
    expect([...moment.keys()].sort()).toEqual([...after.keys()].sort());
  }, 60_000);
});
