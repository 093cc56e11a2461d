import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Context, Hono } from 'hono';
import { EditorStore, type EditorRequest } from '../src/build/editorStore.ts';
import { editorConfig } from '../src/content/editorConfig.ts';
import { slugOf } from '../src/content/newArticle.ts';
import { readSite } from '../src/content/readSite.ts';

const API = '/edit/api';
// The CMS builds its validators and styles while it runs; nothing is asked of any other host.
const POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; connect-src 'self' blob: data:; font-src 'self' data:";

/** The page of `npm start` on which articles are written in the browser; it saves into the content folder. */
export function editRoutes(app: Hono, contentDir: string): void {
  app.get('/edit', (context) => context.redirect('/edit/'));
  app.get('/edit/', async (context) => {
    const { site, sections } = await readSite(contentDir);
    context.header('content-security-policy', POLICY);
    return context.html(page(site.name, editorConfig(sections, API)));
  });
  app.get('/edit/decap-cms.js', (context) => {
    const bundle = fileURLToPath(import.meta.resolve('decap-cms/dist/decap-cms.js'));
    return context.body(readFileSync(bundle), 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' });
  });
  app.get('/edit/slug', (context) => (isOwn(context) ? context.text(slugOf(context.req.query('title') ?? '') || `gaojian-${Date.now().toString(36)}`) : context.text('', 403)));
  app.post(API, async (context) => {
    if (!isOwn(context)) return context.json({ error: '只有本机上的编辑页可以保存' }, 403);
    const { sections } = await readSite(contentDir);
    try {
      return context.json(await new EditorStore(contentDir, sections).answer(await context.req.json<EditorRequest>()));
    } catch (error) {
      return context.json({ error: (error as Error).message }, 404);
    }
  });
}

/** Asked by the editing page itself: by no other site, and by no name that another site leads to this machine. */
function isOwn(context: Context): boolean {
  const { hostname } = new URL(context.req.url);
  return ['localhost', '127.0.0.1'].includes(hostname) && context.req.header('sec-fetch-site') === 'same-origin';
}

function page(siteName: string, config: object): string {
  const json = JSON.stringify({ config }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>写稿 - ${siteName.replace(/[<&]/g, '')}</title>
<script>window.CMS_MANUAL_INIT = true;</script>
</head>
<body>
<script src="/edit/decap-cms.js"></script>
<script>
// A new article is named by the pinyin of its headline, before its address is made.
CMS.registerEventListener({ name: 'preSave', async handler({ entry }) {
  const data = entry.get('data');
  if (data.get('slug')) return data;
  const answer = await fetch('/edit/slug?title=' + encodeURIComponent(data.get('title')));
  return data.set('slug', await answer.text());
} });
CMS.init(${json});
</script>
</body>
</html>
`;
}
