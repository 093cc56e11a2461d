import { parseArgs } from 'node:util';
import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { LiveMessage } from '../src/build/rebuilder.ts';
import { startServer } from '../src/interactions/server.ts';
import { editRoutes } from './editRoutes.ts';

// The server of `npm start`, in a process of its own so that it can be replaced when its code changes.
const RELOAD_SCRIPT = `
const source = new EventSource('/__live/events');
source.addEventListener('reload', () => location.reload());
const version = new URL(document.currentScript.src).searchParams.get('version');
source.addEventListener('hello', ({ data }) => { if (data !== version) location.reload(); });
source.addEventListener('problems', ({ data }) => {
  const box = document.getElementById('live-problems') ?? document.body.appendChild(document.createElement('pre'));
  box.id = 'live-problems';
  box.textContent = JSON.parse(data);
  box.style.cssText = 'position:fixed;inset:auto 0 0;margin:0;padding:16px;max-height:50vh;overflow:auto;background:#a8281e;color:#fff;white-space:pre-wrap;z-index:9';
});
`;

const { values } = parseArgs({ options: { content: { type: 'string' }, site: { type: 'string' }, data: { type: 'string' }, port: { type: 'string' } } });
const listeners = new Set<(message: LiveMessage) => void>();
/** How soon a page asks again when the server is being replaced. */
const RETRY_MS = 250;
/** Of the site as it is served: a page that was built before, or served by the server before, asks for itself again. */
let version = Date.now();
let last: LiveMessage = { kind: 'reload' };

function liveRoutes(app: Hono): void {
  // Before the reload that every page gets: it would throw away what is being written.
  editRoutes(app, values.content!);
  app.get('/__live/reload.js', (context) => context.body(RELOAD_SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  app.get('/__live/events', (context) => streamSSE(context, async (stream) => {
    const send = (message: LiveMessage) => void stream.writeSSE({ event: message.kind, data: JSON.stringify('text' in message ? message.text : '') });
    listeners.add(send);
    await stream.writeSSE({ event: 'hello', data: String(version), retry: RETRY_MS });
    // A page that was opened after a failed build must tell of it too.
    if (last.kind === 'problems') send(last);
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    listeners.delete(send);
  }));
  app.use('*', async (context, next) => {
    const served = version;
    const headers = new Headers(context.req.raw.headers);
    headers.delete('accept-encoding');
    if (context.req.method === 'GET') context.req.raw = new Request(context.req.url, { headers });
    await next();
    if (!context.res.headers.get('content-type')?.startsWith('text/html')) return;
    const page = (await context.res.text()).replace('</head>', `<script src="/__live/reload.js?version=${served}" defer></script></head>`);
    const { status } = context.res;
    const answer = new Headers(context.res.headers);
    for (const name of ['content-length', 'etag', 'last-modified']) answer.delete(name);
    // Hono gives a new answer the headers of the one it replaces: with the old length the page would be cut off.
    context.res = undefined;
    context.res = new Response(page, { status, headers: answer });
  });
}

const server = await startServer({ siteDir: values.site!, dataDir: values.data!, port: Number(values.port), extraRoutes: liveRoutes })
  .catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`端口 ${values.port} 已被别的程序占用，请先关掉它，或者用 npm start -- --port 8081 换一个。`);
    process.exit(1);
  });
console.log(`网站在 ${server.url}，改动会自动重建；按 Ctrl+C 结束。`);
process.send?.('started');
process.on('message', (message: LiveMessage) => {
  last = message;
  if (message.kind === 'reload') version++;
  listeners.forEach((listener) => listener(message));
});
process.on('disconnect', () => process.exit());
process.once('SIGTERM', () => {
  // Open event streams would keep the server waiting.
  process.exit();
});
