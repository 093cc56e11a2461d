import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

// `npm run bench -- build|search|function …`; without a name, all of them.
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const [name, ...rest] = process.argv.slice(2);
const benches: Record<string, (args: string[]) => Promise<void>> = {
  build: async (args) => (await import('./bench/builds.ts')).benchBuilds(args),
  function: async (args) => (await import('./bench/function.ts')).benchFunction(args),
  search: async (args) => (await import('./bench/search.ts')).benchSearch(args),
};
if (name !== undefined && !(name in benches)) {
  console.error(`用法：npm run bench -- [${Object.keys(benches).join('|')}] [选项]`);
  process.exit(2);
}
for (const each of name === undefined ? Object.keys(benches) : [name]) await benches[each](rest);
