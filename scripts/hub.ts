import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSite } from '../src/content/readSite.ts';
import { runCommand } from './commandLine.ts';

// `npm run hub`: tells the WebSub hub that site.yaml names which feeds the last build changed. https://www.w3.org/TR/websub/
const usage = '用法：npm run hub -- --report 文件 [--content 文件夹]';

function readOptions() {
  const { values } = parseArgs({ options: { report: { type: 'string' }, content: { type: 'string', default: 'content' } } });
  if (!values.report) throw new Error('要写明 --report：npm run build -- --report 写出的文件');
  const { written } = JSON.parse(readFileSync(values.report, 'utf8')) as { written: string[] };
  return { content: values.content, feeds: written.filter((path) => /(?:^|\/)feed\.(?:xml|json)$/.test(path)) };
}

/** One feed a request: hubs differ in whether they read several. */
async function tell(hub: string, feed: string): Promise<void> {
  const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed });
  const answer = await fetch(hub, { method: 'POST', body, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`${hub} 对 ${feed} 回答了 ${answer.status}`);
}

async function main({ content, feeds }: ReturnType<typeof readOptions>): Promise<number> {
  const { site } = await readSite(content);
  if (!site.websub) return 0;
  try {
    for (const path of feeds) await tell(site.websub, new URL(encodeURI(path), `${site.url}/`).href);
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
  console.log(`告诉了 ${site.websub}：${feeds.length} 个订阅有变化`);
  return 0;
}

await runCommand(usage, readOptions, main);
