import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Stages in the order in which data flows; each may import the ones before it. */
const FLOW = ['model', 'content', 'relate', 'render', 'pages', 'search', 'build'];
/** What every other part of the product may import besides itself. */
const ALLOWED: Record<string, string[]> = {
  interactions: ['model'],
  browser: ['model', 'search'],
  layouts: ['model'],
  scripts: [...FLOW, 'interactions', 'scripts'],
  ...Object.fromEntries(FLOW.map((stage, index) => [stage, FLOW.slice(0, index)])),
};

const TOP_LEVEL = [
  'content', 'layouts', 'src', 'scripts', 'static', 'test', 'eleventy.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json',
  'README.md', 'LICENSE', '.ci', '.github', '.gitignore', 'wrangler.jsonc', 'Dockerfile', '.dockerignore', 'dahuaiji.service',
];
const ignored = ['.git', ...readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n').filter(Boolean).map((line) => line.replace(/\/$/, ''))];
const topLevel = readdirSync(ROOT).filter((name) => !ignored.some((pattern) => matchesGlob(name, pattern)));

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

const code = ['src', 'layouts', 'scripts'].flatMap(filesBelow).filter((file) => file.endsWith('.ts'));
const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** `src/pages/card.ts` -> `pages`, `layouts/home.ts` -> `layouts`. */
const partOf = (file: string) => file.replace(/^src\//, '').split('/')[0];

interface Import {
  from: string;
  to: string;
  isType: boolean;
}

const STATEMENT = /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+()'([^']+)'|\bimport\(\s*()['"`]([^'"`]+)['"`]/gm;

function importsOf(file: string): Import[] {
  return [...text(file).matchAll(STATEMENT)].map(([, type, named, , bare, , dynamic]) => ({ from: file, to: named ?? bare ?? dynamic, isType: Boolean(type) }));
}

const imports = code.flatMap(importsOf);
const own = imports.filter(({ to }) => to.startsWith('.')).map((each) => ({ ...each, to: relative(ROOT, resolve(ROOT, dirname(each.from), each.to)) }));
const shown = ({ from, to }: Import) => `${from} -> ${to}`;

describe('imports', () => {
  it('are all read: every module is named with its file, and the file is there', () => {
    expect(own.length).toBeGreaterThan(400);
    expect(own.filter(({ to }) => !code.includes(to)).map(shown)).toEqual([]);
  });

  it('run one way, as data flows', () => {
    const parts = new Set(code.map(partOf));
    expect([...parts].filter((part) => !(part in ALLOWED))).toEqual([]);
    const back = own.filter(({ from, to }) => partOf(from) !== partOf(to) && !ALLOWED[partOf(from)].includes(partOf(to)));
    expect(back.map(shown)).toEqual([]);
  });

  it('of layouts are types of the model, other layouts and hono', () => {
    const foreign = imports.filter(({ from, to }) => partOf(from) === 'layouts' && !to.startsWith('.') && !to.startsWith('hono/'));
    const values = own.filter(({ from, to, isType }) => partOf(from) === 'layouts' && partOf(to) === 'model' && !isType);
    expect([...foreign, ...values].map(shown)).toEqual([]);
  });

  it('of the model are none', () => {
    expect(imports.filter(({ from, to }) => partOf(from) === 'model' && partOf(to) !== 'model' && !to.startsWith('./')).map(shown)).toEqual([]);
  });

  it('of the browser need no Node', () => {
    const reached = new Set(code.filter((file) => file.startsWith('src/browser/')));
    for (const file of reached) for (const { from, to, isType } of own) if (from === file && !isType) reached.add(to);
    expect(imports.filter(({ from, to }) => reached.has(from) && to.startsWith('node:')).map(shown)).toEqual([]);
  });
});

describe('files', () => {
  /** Longer than a source file should be, with how long they are; they may shrink and not grow. */
  const LONG: Record<string, number> = {
    // The contract between pages and layouts: one list of plain types, read as a whole.
    'src/model/pages.ts': 375,
    // Everything that we rely on in Pagefind without its promise: in one place, so that an upgrade is read against it.
    'src/search/pagefindInternals.ts': 156,
  };

  it('of src have at most 150 lines', () => {
    const lines = (file: string) => text(file).trimEnd().split('\n').length;
    expect(code.filter((file) => file.startsWith('src/') && lines(file) > (LONG[file] ?? 150)).map((file) => `${file}: ${lines(file)}`)).toEqual([]);
  });

  it('have names that say what they hold', () => {
    expect(code.filter((file) => /(?:^|\/)(?:index|utils?|helpers?|common|misc|lib|types)(?:\.ts$|\/)/.test(file))).toEqual([]);
  });

  it('at the top level are those of the design', () => {
    expect(topLevel.filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
  });

  it('read the environment in one place of src; others may pass it on', () => {
    const readers = code.filter((file) => file.startsWith('src/') && /(?<!\.\.\.)process\.env/.test(text(file)));
    expect(readers).toEqual(['src/interactions/settings.ts']);
  });
});

describe('the tree', () => {
  it('names no folder of one machine and no registry', () => {
    const foreign = /(?<![\w.:/-])\/(?:work|root|tmp\/team)\/|registry\.npm|npmmirror|verdaccio|artifactory/i;
    const files = topLevel.flatMap((name) => (name.includes('.') && !name.startsWith('.') ? [name] : []))
      .concat(['.ci', '.github', 'content', 'layouts', 'scripts', 'src', 'static', 'test'].flatMap(filesBelow))
      .filter((file) => /\.(?:ts|js|md|ya?ml|json|css|svg|txt|sh)$|\/run$/.test(file) && file !== 'test/architecture.test.ts');
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => foreign.test(text(file)))).toEqual([]);
  });

  it('locks packages by content, not by where they were fetched', () => {
    const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, { resolved?: string; integrity?: string }> };
    const entries = Object.entries(packages).filter(([path]) => path !== '');
    expect(entries.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
    expect(entries.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
  });
});
