/** Named by their content: what is kept under such a name is never stale. */
export const NAMED_BY_CONTENT = /^\/(?:assets\/[\w-]+-[0-9a-f]{10}\.(?:js|css)|images\/[0-9a-f]{16}(?:-\d+)?\.\w+)$/;
/** Small files that every page needs and that keep their names. */
export const FIXED_NAME = /^\/(?:first-paint\.js|emergency\.(?:js|css)|favicon\.svg|drawings\/[\w-]+\.svg)$/;

const KEPT = { assets: 30, images: 120, fixed: 20 };

/** From the device if it is there, else from the network. */
export async function namedFile(request: Request): Promise<Response> {
  const kind = new URL(request.url).pathname.startsWith('/assets/') ? 'assets' : 'images';
  const cache = await caches.open(kind);
  return (await cache.match(request)) ?? keepFile(kind, request);
}

/** From the network, and from the device only when there is none. */
export async function fixedFile(request: Request): Promise<Response> {
  const cache = await caches.open('fixed');
  return keepFile('fixed', request).catch(async (error) => {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  });
}

/** Styles, scripts and drawings that a kept page names, so that it will look as it did. */
export async function keepFilesOf(html: string): Promise<void> {
  const names = [...html.matchAll(/\s(?:href|src)="(\/[^"]+)"/g)].map(([, name]) => name);
  const missing = await Promise.all([...new Set(names)].map(async (name) => {
    const kind = name.startsWith('/assets/') ? 'assets' : FIXED_NAME.test(name) ? 'fixed' : null;
    return kind && !(await caches.match(name)) ? keepFile(kind, new Request(name)) : null;
  }));
  await Promise.all(missing);
}

async function keepFile(kind: keyof typeof KEPT, request: Request): Promise<Response> {
  const answer = await fetch(request);
  if (answer.status !== 200) return answer;
  const cache = await caches.open(kind);
  await cache.put(request, answer.clone());
  await trim(cache, KEPT[kind]);
  return answer;
}

/** Drops what was kept first. */
export async function trim(cache: Cache, limit: number): Promise<void> {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - limit)).map((key) => cache.delete(key)));
}
