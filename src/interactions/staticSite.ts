import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { Context, Handler } from 'hono';
import { byteRange } from './files/byteRange.ts';
import { chooseEncoding, encodedFiles } from './files/encodedFiles.ts';
import { isCompressible } from './files/contentType.ts';
import { siteList } from './files/siteList.ts';
import { findSiteFile, type SiteFile } from './files/siteFile.ts';

/**
 * What carries a hash of its content in its name or folder never changes. Other files in these folders (search's list of
 * shards and its engine, what a newsroom puts there itself) keep their name while their content changes.
 */
const HASHED = [
  /^\/assets\/[\w-]+-[0-9a-f]{10}\.(js|css)$/,
  /^\/images\/[0-9a-f]{16}(-\d+)?\.\w+$/,
  /^\/pagefind\/[0-9a-f]{12}\//,
  /^\/pagefind\/recent\/fragment\/[0-9a-z]{8}\.pf_fragment$/,
  /^\/pagefind\/traditional-[0-9a-f]{16}\.txt$/,
];

/** Serves the built site: the work of a CDN, on one machine. */
export function staticSite(siteFolder: string): Handler {
  const folder = resolve(siteFolder);
  const gone = siteList<string[]>(folder, 'gone.json', []);
  const redirects = siteList<Record<string, string>>(folder, 'redirects.json', {});
  const read = encodedFiles();

  async function send(context: Context, file: SiteFile, status: 200 | 404 | 410): Promise<Response> {
    const headers = headersOf(file, status === 200 && HASHED.some((name) => name.test(context.req.path)));
    if (status === 200 && isUnchanged(context, file)) return new Response(null, { status: 304, headers });
    if (!isCompressible(file.type)) return sendBytes(context, file, headers);
    const encoding = chooseEncoding(context.req.header('accept-encoding') ?? '', file);
    headers.set('vary', 'accept-encoding');
    if (encoding) headers.set('content-encoding', encoding);
    const body = await read(file, encoding);
    headers.set('content-length', String(body.byteLength));
    return new Response(context.req.method === 'HEAD' ? null : body as Uint8Array<ArrayBuffer>, { status, headers });
  }

  return async (context) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      return context.text('', 405, { allow: 'GET, HEAD' });
    }
    const path = pathOf(context);
    const target = (await redirects())[path] ?? (await redirects())[decoded(path)];
    if (target) return context.redirect(encodeURI(target), 301);
    const file = await findSiteFile(folder, path);
    if (file === 'directory') return context.redirect(`${path}/`, 301);
    if (file) return send(context, file, (await gone()).includes(decoded(path)) ? 410 : 200);
    const notFound = await findSiteFile(folder, '/404.html');
    return notFound && notFound !== 'directory' ? send(context, notFound, 404) : context.text('404', 404);
  };
}

/** The path as the client wrote it: Hono's own is decoded already. A leading '//' would redirect to another host. */
function pathOf(context: Context): string {
  return new URL(context.req.url).pathname.replace(/^\/{2,}/, '/');
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function headersOf(file: SiteFile, immutable: boolean): Headers {
  return new Headers({
    'content-type': file.type,
    'etag': file.etag,
    'last-modified': file.modified.toUTCString(),
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
}

function isUnchanged(context: Context, file: SiteFile): boolean {
  const tags = context.req.header('if-none-match');
  if (tags !== undefined) return tags === '*' || tags.split(/\s*,\s*/).includes(file.etag);
  const since = context.req.header('if-modified-since');
  return since !== undefined && Math.floor(file.modified.getTime() / 1000) * 1000 <= Date.parse(since);
}

/** Pictures and video: streamed, in ranges where a player asks for one. */
function sendBytes(context: Context, file: SiteFile, headers: Headers): Response {
  headers.set('accept-ranges', 'bytes');
  const range = byteRange(context.req.header('range'), file.size);
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  headers.set('content-length', String(end - start + 1));
  if (range) headers.set('content-range', `bytes ${start}-${end}/${file.size}`);
  const empty = context.req.method === 'HEAD' || file.size === 0;
  const body = empty ? null : (Readable.toWeb(createReadStream(file.path, { start, end })) as ReadableStream);
  return new Response(body, { status: range ? 206 : 200, headers });
}
