import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `npm test [-- FILTER …]`: what the tests need, types, then everything that vitest finds.
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Debian packages that the tests use, and the pattern of a file that shows that one is there. */
const NEEDS = [
  { debian: 'chromium', file: '/usr/bin/chromium' },
  { debian: 'default-jre-headless', file: '/usr/bin/java' },
  { debian: 'fonts-noto-cjk', file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc' },
  { debian: 'postgresql', file: '/usr/lib/postgresql/*/bin/postgres' },
  { debian: 'strace', file: '/usr/bin/strace' },
];

function run(command: string, args: string[], environment: Record<string, string> = {}): boolean {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } }).status === 0;
}

/** Installs what is missing where that is ours to do; elsewhere says how. */
function hasNeeds(): boolean {
  const missing = NEEDS.filter(({ file }) => globSync(file).length === 0).map(({ debian }) => debian);
  if (missing.length === 0) return true;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!isDebianRoot) {
    console.error(`The tests need ${missing.join(', ')}:\n\n  sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}\n`);
    return false;
  }
  // Images without manuals lack the folder in which Java's packages register theirs, and the installation fails.
  mkdirSync('/usr/share/man/man1', { recursive: true });
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  return run('apt-get', ['update', '-qq'], quiet) && run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
}

function tool(name: string): string {
  return join(root, 'node_modules', '.bin', name);
}

function runVitest(filters: string[]): { passed: number; failed: number } {
  const folder = mkdtempSync(join(tmpdir(), 'test-'));
  const file = join(folder, 'results.json');
  try {
    const isGreen = run(tool('vitest'), ['run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filters]);
    const { numPassedTests: passed, numFailedTests: failed } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { numPassedTests: 0, numFailedTests: 0 };
    // A file that cannot be loaded fails without a failing test.
    return { passed, failed: isGreen ? 0 : Math.max(failed, 1) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function main(): number {
  if (!hasNeeds()) return 1;
  const hasTypes = run(tool('tsc'), ['--noEmit']);
  console.log(hasTypes ? 'types: passed' : 'types: failed');
  const { passed, failed } = runVitest(process.argv.slice(2));
  const failures = failed + (hasTypes ? 0 : 1);
  console.log(`\n${passed} passed, ${failures} failed`);
  return failures === 0 ? 0 : 1;
}

process.exitCode = main();
