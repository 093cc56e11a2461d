import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keepCompiled } from '../src/build/keepCompiled.ts';
import { clockOf, runCommand } from './commandLine.ts';

const USAGE = `用法：npm run build -- [--content 目录] [--output 目录] [--cache 目录] [--now 时间] [--clean] [--compact] [--no-search] [--preview] [--snapshot 文件] [--report 文件]`;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

keepCompiled();
const [{ build }, { readSnapshot }, { progressPrinter }, { printProblems }] = await Promise.all([
  import('../src/build/build.ts'), import('../src/build/snapshot.ts'), import('../src/build/progressPrinter.ts'), import('../src/content/printProblems.ts'),
]);

function readArguments() {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      output: { type: 'string', default: '_site' },
      cache: { type: 'string', default: '.cache' },
      now: { type: 'string' },
      clean: { type: 'boolean', default: false },
      compact: { type: 'boolean', default: false },
      search: { type: 'boolean', default: true },
      preview: { type: 'boolean', default: false },
      snapshot: { type: 'string' },
      report: { type: 'string' },
    },
    allowNegative: true,
  });
  return { ...values, now: clockOf(values.now), snapshot: values.snapshot === undefined ? new Map() : readSnapshot(values.snapshot) };
}

async function main(values: ReturnType<typeof readArguments>): Promise<number> {
  const result = await build({
    root, contentDir: values.content, outputDir: values.output, cacheDir: values.cache, now: values.now,
    clean: values.clean, compact: values.compact, search: values.search, preview: values.preview, snapshot: values.snapshot, clock: () => performance.now(), progress: progressPrinter(process.stderr),
  });
  if (!result.ok) {
    process.stderr.write(printProblems(result.problems, 'text'));
    console.error('内容有错误，网站没有改动。');
    return 1;
  }
  const { report } = result;
  process.stderr.write(printProblems(result.warnings, 'text'));
  if (values.report) writeFileSync(values.report, `${JSON.stringify(report, null, 2)}\n`);
  const { pages, search, ms } = report;
  console.log(`${report.articles} 篇文章，${pages.total} 页：写了 ${pages.rendered} 页，删了 ${pages.removed} 页；索引了 ${search.indexed} 篇；用时 ${(ms.total / 1000).toFixed(1)} 秒。`);
  if (report.nextDue) console.log(`下一次到点（发布、过期或取消置顶）：${report.nextDue}`);
  return 0;
}

process.chdir(root);
await runCommand(USAGE, readArguments, main);
