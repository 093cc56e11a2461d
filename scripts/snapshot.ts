import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { fetchSnapshot } from '../src/build/fetchSnapshot.ts';
import { readSite } from '../src/content/readSite.ts';
import { runCommand } from './commandLine.ts';

// `npm run snapshot`: what is public of reactions and comments now, for `npm run build -- --snapshot`.
const usage = '用法：npm run snapshot -- [--url 网址] [--content 文件夹] [--output 文件]';

function readOptions() {
  return parseArgs({
    options: {
      url: { type: 'string' },
      content: { type: 'string', default: 'content' },
      output: { type: 'string', default: '.cache/snapshot.ndjson' },
    },
  }).values;
}

async function main(options: ReturnType<typeof readOptions>): Promise<number> {
  const origin = options.url ?? (await readSite(options.content)).site.url;
  try {
    const lines = await fetchSnapshot(async (path) => {
      const answer = await fetch(new URL(path, origin), { signal: AbortSignal.timeout(30_000) });
      if (!answer.ok) throw new Error(`${path} 答 ${answer.status}`);
      return answer.json();
    });
    mkdirSync(dirname(options.output), { recursive: true });
    writeFileSync(options.output, lines.map((line) => `${line}\n`).join(''));
    console.log(`${options.output}：${lines.length} 篇文章的表态和评论`);
    return 0;
  } catch (error) {
    console.error(`没有取到 ${origin} 的互动快照：${(error as Error).message}`);
    return 1;
  }
}

await runCommand(usage, readOptions, main);
