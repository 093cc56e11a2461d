import { FIXED_NAME, fixedFile, NAMED_BY_CONTENT, namedFile } from './keptFiles.ts';
import { fetchAndKeep, keepPage, keptPage, offlinePage } from './keptPages.ts';
import type { LastingEvent, RequestEvent, WorkerScope } from './workerScope.ts';

/*
 * Keeps the front page and the articles read last, for the hour without network. While there is one, pages always
 * come from it: what is kept is shown only when the request fails, and then says so.
 */
const worker = self as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(Promise.all([fetchAndKeep('/offline/'), worker.skipWaiting()])));
worker.addEventListener('activate', (event) => event.waitUntil(start()));
worker.addEventListener('fetch', (event) => {
  const answer = answerTo(event);
  if (answer) event.respondWith(answer);
});

/** What the reader has open already came without us: it is kept now. */
async function start(): Promise<void> {
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
  const open = await worker.clients.matchAll();
  await Promise.all(['/', ...open.map(({ url }) => new URL(url).pathname)].map(fetchAndKeep));
}

/** Null where the browser goes on as if there were no worker. */
function answerTo(event: RequestEvent): Promise<Response> | null {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return null;
  const isFunction = pathname.startsWith('/api/');
  if (request.mode === 'navigate') return isFunction ? fromNetwork(event) : pageFor(event, pathname);
  if (isFunction) return null;
  if (NAMED_BY_CONTENT.test(pathname)) return namedFile(event);
  return FIXED_NAME.test(pathname) ? fixedFile(event) : null;
}

/**
 * The browser has asked already, before it woke us. Whoever leaves that answer lying makes it ask twice, and what works
 * once, as the way back from a sign-in elsewhere, is then used up.
 */
async function fromNetwork(event: RequestEvent): Promise<Response> {
  return (await event.preloadResponse) ?? fetch(event.request);
}

async function pageFor(event: RequestEvent, path: string): Promise<Response> {
  try {
    const answer = await fromNetwork(event);
    keep(event, path, answer.clone());
    return answer;
  } catch {
    return (await keptPage(path)) ?? offlinePage();
  }
}

/** A new edition of the site may have a new stylesheet: with the front page the offline page is kept anew. */
function keep(event: LastingEvent, path: string, answer: Response): void {
  const work = [keepPage(path, answer), ...(path === '/' ? [fetchAndKeep('/offline/')] : [])];
  // Where there is no room to keep it the reader has it all the same.
  event.waitUntil(Promise.all(work).catch(() => undefined));
}
