import { keepFilesOf, trim } from './keptFiles.ts';

const ARTICLES = 30;
const ARTICLE = /^\/\d{4}\/\d{2}\/[^/]+\/(?:text\/)?$/;
const OFFLINE = '/offline/';
/** Besides articles: the front page, what the reader saved, and what is shown when nothing else can be. */
const FIXED = ['/', '/text/', '/saved/', OFFLINE];

const cacheOf = (path: string) => caches.open(ARTICLE.test(path) ? 'articles' : 'pages');

/** Keeps a page as the network gave it; what the network says is gone goes from the device too. */
export async function keepPage(path: string, answer: Response): Promise<void> {
  if (!ARTICLE.test(path) && !FIXED.includes(path)) return;
  const cache = await cacheOf(path);
  // Put anew even when it is there: what was read last is dropped last.
  if (answer.status === 200 || answer.status === 404 || answer.status === 410) await cache.delete(path);
  if (answer.status !== 200 || answer.redirected) return;
  const html = await answer.text();
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', 'x-kept': new Date().toISOString() });
  const policy = answer.headers.get('content-security-policy');
  if (policy) headers.set('content-security-policy', policy);
  await cache.put(path, new Response(html, { headers }));
  await trim(cache, ARTICLES);
  await keepFilesOf(html);
}

/** Asks the network for a page in order to keep it. */
export async function fetchAndKeep(path: string): Promise<void> {
  await keepPage(path, await fetch(path));
}

/** The page as it was kept, saying so; null when it was not. */
export async function keptPage(path: string): Promise<Response | null> {
  const kept = await (await cacheOf(path)).match(path);
  if (!kept) return null;
  const when = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(kept.headers.get('x-kept')!));
  return withNotice(kept, `离线：现在连不上网络，这是本机${when}存下的版本。<a href="${OFFLINE}">还存着哪些文章</a>`);
}

/** What is shown instead of a page that was never kept: which ones were. */
export async function offlinePage(): Promise<Response> {
  const page = await caches.match(OFFLINE);
  if (!page) return Response.error();
  const cache = await caches.open('articles');
  const entries = await Promise.all((await cache.keys()).toReversed().map(async (request) => entry(request, (await cache.match(request))!)));
  const html = (await page.text()).replace('<ul class="kept-articles"></ul>', `<ul class="kept-articles">${entries.join('')}</ul>`);
  return new Response(html, { headers: page.headers });
}

/** Titles come escaped out of our own pages. */
async function entry(request: Request, page: Response): Promise<string> {
  const title = /<title>([^<]*) - [^<]*<\/title>/.exec(await page.text())?.[1] ?? '';
  return `<li><a href="${new URL(request.url).pathname}">${title}</a></li>`;
}

async function withNotice(page: Response, notice: string): Promise<Response> {
  const html = (await page.text()).replace('<main', () => `<p class="offline" role="status">${notice}</p>\n<main`);
  return new Response(html, { headers: page.headers });
}
