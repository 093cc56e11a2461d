import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/content/checkContent.ts';
import { fixContent } from '../src/content/fixContent.ts';
import { baseCommit } from '../src/content/gitChanges.ts';
import { hasError } from '../src/content/hasError.ts';
import { countProblems, printProblems } from '../src/content/printProblems.ts';
import type { ProblemFormat } from '../src/content/printProblems.ts';
import { clockOf, runCommand } from './commandLine.ts';

const usage = `用法：npm run check -- [--content 文件夹] [--fix] [--format text|json|github] [--now 时间] [--since 提交]`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      fix: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      now: { type: 'string' },
      since: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (!['text', 'json', 'github'].includes(values.format)) throw new Error(`没有“${values.format}”这种格式`);
  const now = clockOf(values.now);
  if (!existsSync(values.content)) throw new Error(`没有“${values.content}”这个文件夹`);
  return { ...values, format: values.format as ProblemFormat, now };
}

async function main(options: ReturnType<typeof readOptions>): Promise<number> {
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const base = baseCommit(options.content, options.since);
  if (options.since && base === null) console.error(`Git 里没有提交“${options.since}”，没有核对已发布稿件的改动`);
  const { problems, fixed } = options.fix
    ? await fixContent(options.content, options.now, base)
    : { problems: await checkContent(options.content, options.now, base), fixed: [] };
  const folder = relative(process.cwd(), resolve(options.content)).replaceAll('\\', '/');
  process.stdout.write(printProblems(problems, options.format, folder));
  // Standard output belongs to the problems alone; programs read it.
  if (fixed.length > 0) console.error(`已改好 ${fixed.length} 个文件：${fixed.slice(0, 20).join('、')}${fixed.length > 20 ? '……' : ''}`);
  console.error(problems.length === 0 ? '没有发现问题' : countProblems(problems));
  return hasError(problems) ? 1 : 0;
}

await runCommand(usage, readOptions, main);
