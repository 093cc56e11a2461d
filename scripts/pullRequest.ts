import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { previewComment } from '../src/build/previewComment.ts';
import type { PreviewedArticle } from '../src/build/previewComment.ts';
import { checkContent } from '../src/content/checkContent.ts';
import { baseCommit, gitChanges } from '../src/content/gitChanges.ts';
import { readArticles } from '../src/content/readArticles.ts';
import { readSite } from '../src/content/readSite.ts';
import { status } from '../src/content/status.ts';
import type { Article } from '../src/model/article.ts';
import { startServer } from '../src/interactions/server.ts';

// What a pull request's comment says of its preview, and the pictures that it shows; they are written into the site.
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    site: { type: 'string', default: '_preview' },
    data: { type: 'string', default: '.data' },
    report: { type: 'string', default: 'report.json' },
    since: { type: 'string' },
    origin: { type: 'string', default: '' },
    run: { type: 'string', default: '' },
    browser: { type: 'string', default: '/usr/bin/google-chrome' },
    output: { type: 'string', default: 'comment.md' },
  },
});
const PHONE = { width: 390, height: 844 };
const MARKS = { draft: '草稿', scheduled: '定时发布', expired: '已过期', withdrawn: '已撤回', published: '' };
const mostPictures = 10;

async function changedArticles(base: string | null, now: number): Promise<PreviewedArticle[]> {
  const context = await readSite(values.content);
  const changed = new Set(base === null ? [] : gitChanges(values.content, base).map(({ file }) => file));
  const articles = (await readArticles(values.content, context)).filter(({ file }) => changed.has(file));
  return articles.map((article) => ({ title: article.title, url: article.url, mark: markOf(article, now), phone: '', card: cardOf(article) }));
}

function markOf(article: Article, now: number): string {
  const mark = MARKS[status(article, now)];
  return status(article, now) === 'scheduled' ? `${mark}：${article.date.iso.slice(0, 16).replace('T', ' ')}` : mark;
}

/** The path of the picture that the page gives to those who share it. */
function cardOf({ url }: Article): string {
  const page = join(values.site, url, 'index.html');
  const image = existsSync(page) ? /<meta property="og:image" content="([^"]+)"/.exec(readFileSync(page, 'utf8'))?.[1] : undefined;
  return image ? new URL(image).pathname : '';
}

async function takePictures(articles: PreviewedArticle[]): Promise<void> {
  const server = await startServer({ siteDir: values.site, dataDir: values.data, port: 0 });
  const browser = await chromium.launch({ executablePath: values.browser, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: PHONE, locale: 'zh-CN' });
  mkdirSync(join(values.site, 'preview-pictures'), { recursive: true });
  for (const [index, article] of articles.slice(0, mostPictures).entries()) {
    await page.goto(server.url + article.url, { waitUntil: 'load' });
    article.phone = `/preview-pictures/${index + 1}.png`;
    await page.screenshot({ path: join(values.site, article.phone) });
  }
  await browser.close();
  await server.close();
}

const now = Date.now();
const base = baseCommit(values.content, values.since);
const articles = await changedArticles(base, now);
// Without a report there were errors, and the folder still holds the site as it was.
const report = existsSync(values.report) ? (JSON.parse(readFileSync(values.report, 'utf8')) as { pages: { rendered: number } }) : null;
if (report && articles.length > 0) await takePictures(articles);
const problems = await checkContent(values.content, now, base);
const origin = report ? values.origin : '';
writeFileSync(values.output, previewComment({ origin, run: values.run, articles, rendered: report?.pages.rendered ?? null, problems }));
