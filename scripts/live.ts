import { parseArgs } from 'node:util';
import { liveProblems } from '../src/build/liveProblems.ts';
import type { LiveAnswer } from '../src/build/liveProblems.ts';
import { readArticles } from '../src/content/readArticles.ts';
import { readSite } from '../src/content/readSite.ts';
import { clockOf, runCommand } from './commandLine.ts';

// `npm run live`: does the public site show what it should by now, and nothing that it should not yet?
const usage = '用法：npm run live -- [--url 网址] [--content 文件夹] [--now 时间] [--grace 分钟] [--days 天]';
const minute = 60_000;

function readOptions() {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      content: { type: 'string', default: 'content' },
      now: { type: 'string' },
      grace: { type: 'string', default: '15' },
      days: { type: 'string', default: '7' },
    },
  });
  const [grace, days] = [Number(values.grace), Number(values.days)];
  if (!(grace >= 0 && days >= 0)) throw new Error('--grace 和 --days 应是数字');
  return { url: values.url, content: values.content, now: clockOf(values.now), grace: grace * minute, recent: days * 24 * 60 * minute };
}

async function main(options: ReturnType<typeof readOptions>): Promise<number> {
  const context = await readSite(options.content);
  const origin = options.url ?? context.site.url;
  const get = async (path: string): Promise<LiveAnswer> => {
    const answer = await fetch(new URL(path, origin), { redirect: 'manual', signal: AbortSignal.timeout(30_000) });
    return { status: answer.status, text: await answer.text() };
  };
  const articles = await readArticles(options.content, context);
  const problems = await liveProblems(articles, { ...options, get }).catch((error: Error) => [`没有查成 ${origin}：${error.message}`]);
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? `${origin} 与内容一致：${articles.length} 篇稿件，该出的都出了，不该出的都没出` : `${origin} 有 ${problems.length} 处不对`);
  return problems.length === 0 ? 0 : 1;
}

await runCommand(usage, readOptions, main);
