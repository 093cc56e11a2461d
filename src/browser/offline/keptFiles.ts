import type { RequestEvent } from './workerScope.ts';

/** Named by their content: what is kept under such a name is never stale. */
export const NAMED_BY_CONTENT = /^\/(?:assets\/[\w-]+-[0-9a-f]{10}\.(?:js|css)|images\/[0-9a-f]{16}(?:-\d+)?\.\w+)$/;
/** Small files that every page needs and that keep their names. */
export const FIXED_NAME = /^\/(?:first-paint\.js|emergency\.(?:js|css)|favicon\.svg|drawings\/[\w-]+\.svg)$/;

const KEPT = { assets: 30, images: 120, fixed: 20 };

type Kind = keyof typeof KEPT;

/** From the device if it is there, else from the network. */
export async function namedFile(event: RequestEvent): Promise<Response> {
  const kind = new URL(event.request.url).pathname.startsWith('/assets/') ? 'assets' : 'images';
  return (await (await caches.open(kind)).match(event.request)) ?? fetched(kind, event);
}

/** From the network, and from the device only when there is none. */
export async function fixedFile(event: RequestEvent): Promise<Response> {
  return fetched('fixed', event).catch(async (error) => {
    const kept = await (await caches.open('fixed')).match(event.request);
    if (kept) return kept;
    throw error;
  });
}

/** Styles, scripts and drawings that a kept page names, so that it will look as it did. */
export async function keepFilesOf(html: string): Promise<void> {
  const names = new Set([...html.matchAll(/\s(?:href|src)="(\/[^"]+)"/g)].map(([, name]) => name));
  await Promise.all([...names].map(async (name) => {
    const kind = name.startsWith('/assets/') ? 'assets' : FIXED_NAME.test(name) ? 'fixed' : null;
    if (kind && !(await caches.match(name))) await keep(kind, new Request(name), await fetch(name));
  }));
}

/** The reader does not wait until the file is kept, and gets it even where there is no room to keep it. */
async function fetched(kind: Kind, event: RequestEvent): Promise<Response> {
  const answer = await fetch(event.request);
  event.waitUntil(keep(kind, event.request, answer.clone()).catch(() => undefined));
  return answer;
}

async function keep(kind: Kind, request: Request, answer: Response): Promise<void> {
  if (answer.status !== 200) return;
  const cache = await caches.open(kind);
  await cache.put(request, answer);
  await trim(cache, KEPT[kind]);
}

/** Drops what was kept first. */
export async function trim(cache: Cache, limit: number): Promise<void> {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - limit)).map((key) => cache.delete(key)));
}
