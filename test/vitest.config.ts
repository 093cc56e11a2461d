import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const exclude = ['**/node_modules/**', '**/.*/**'];

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...exclude, 'test/browser/**', 'test/site/**'] } },
      // Real builds and a real browser: two cores are soon busy, and a slow machine is no defect.
      { extends: true, test: { name: 'site', include: ['test/{browser,site}/**/*.test.ts'], exclude, globalSetup: 'test/site/builtSites.ts', testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
