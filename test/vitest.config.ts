import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const exclude = ['**/node_modules/**', '**/.*/**'];

/** Every test of the function runs on every engine; those in the folder of an engine run on that one alone, `served` where Node serves. */
function onEngine(engine: 'sqlite' | 'd1' | 'postgres', ...setup: string[]) {
  const folders = ['storage', engine, ...(engine === 'd1' ? [] : ['served'])];
  const include = ['test/interactions/*.test.ts', ...folders.map((folder) => `test/interactions/${folder}/*.test.ts`)];
  return { extends: true as const, test: { name: engine, include, exclude, globalSetup: setup, provide: { engine }, testTimeout: 60_000, hookTimeout: 60_000 } };
}

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...exclude, 'test/{browser,interactions,site}/**'], testTimeout: 60_000 } },
      onEngine('sqlite'),
      onEngine('d1'),
      onEngine('postgres', 'test/interactions/postgres/postgresServer.ts'),
      // Real builds and a real browser: two cores are soon busy, and a slow machine is no defect.
      { extends: true, test: { name: 'site', include: ['test/{browser,site}/**/*.test.ts'], exclude, globalSetup: 'test/site/builtSites.ts', testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
