import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleLayout } from '../../layouts/article.ts';
import { articleExample } from '../../layouts/examples/article.ts';
import { moderationLayout } from '../../layouts/moderation.ts';
import { articleComments } from '../../src/pages/articleComments.ts';
import { frame } from '../fixtures/partials/frame.ts';
import { BAMBOO, newsroom, ORIGIN } from '../interactions/newsroom.ts';
import type { Visitor } from '../interactions/visitor.ts';
import { bundled } from './examplePages.ts';
import { hostileText } from './hostileText.ts';
import { openBrowser } from './openBrowser.ts';

// The long form: STEPS=10000 SEED=7 npm test -- test/browser/markup
const STEPS = Number(process.env.STEPS ?? 120);
const SEED = Number(process.env.SEED ?? 1);
/** As many as one page of comments shows. */
const CHUNK = 30;

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

interface Said {
  author: string;
  body: string;
}

/** Every element below the selector but links, and every link that is not what its text says. */
const elementsBelow = (page: Page, selector: string) => page.locator(selector).evaluateAll((roots) => {
  const elements = roots.flatMap((root) => [...root.querySelectorAll('*')]);
  const isHonest = (element: Element) => element instanceof HTMLAnchorElement && element.getAttribute('href') === element.textContent
    && /^https?:\/\//.test(element.textContent!) && [...element.attributes].every(({ name }) => name === 'href' || name === 'rel');
  return elements.filter((element) => !isHonest(element)).map((element) => element.outerHTML);
});

const textsOf = (page: Page, selector: string) => page.locator(selector).evaluateAll((all) => all.map((element) => element.textContent!));

it(`${STEPS} hostile bodies and names of seed ${SEED} are read as they were written, wherever they are shown`, async () => {
  await using room = await newsroom({ environment: { RATE_LIMITS: 'off' } });
  const [site, moderation] = await Promise.all(['site', 'moderation'].map((name) => bundled(`src/browser/${name}.ts`)));
  const editor = await room.editor();
  const authors = await Promise.all(Array.from({ length: CHUNK }, () => room.reader()));
  const csp = (await editor.get('/api/health')).headers.get('content-security-policy')!;
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('dialog', (dialog) => void complaints.push(dialog.message()));
  const pages = new Map<string, string>();
  await context.route('**', async (route) => {
    const request = route.request();
    const { origin, pathname, search } = new URL(request.url());
    if (origin !== ORIGIN) complaints.push(request.url());
    const own = pages.get(pathname);
    if (own !== undefined) return route.fulfill({ body: own, contentType: pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8', headers: { 'content-security-policy': csp } });
    if (!pathname.startsWith('/api/')) return route.fulfill({ body: '', contentType: 'text/css' });
    const answer = await editor.send(request.method(), pathname + search, request.postData() ?? undefined);
    return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body) });
  });
  pages.set(frame.assets.script, site).set(frame.assets.moderationScript, moderation);
  pages.set('/moderation/', moderationLayout({ kind: 'moderation', url: '/moderation/', frame, script: frame.assets.moderationScript }).toString());

  for (let step = 0; step < STEPS; step += CHUNK) {
    const where = `steps ${step} and on of seed ${SEED}`;
    const said = await Promise.all(authors.map((author, place) => say(author, SEED * 1_000_003 + step + place)));
    const waiting = (await editor.get('/api/moderation/queue')).body.comments as (Said & { id: string })[];
    expect(new Set(waiting.map(key)), where).toEqual(new Set(said.map(key)));

    await page.goto(`${ORIGIN}/moderation/`);
    await page.locator('.moderation-item').nth(CHUNK - 1).waitFor();
    expect(await textsOf(page, '.moderation-list .comment-body'), where).toEqual(waiting.map(({ body }) => body));
    expect(await textsOf(page, '.moderation-list .comment-author'), where).toEqual(waiting.map(({ author }) => author));
    expect(await elementsBelow(page, '.moderation-list :is(.comment-body, .comment-author)'), where).toEqual([]);

    await Promise.all(waiting.map(({ id }) => editor.decide(id, 1, 'approve')));
    const { comments } = (await editor.get(`/api/comments?article=${BAMBOO}`)).body;
    const authorsShown = comments.map(({ author }: Said) => author);
    const bodiesShown = comments.map(({ body }: Said) => body);
    const article = { ...articleExample, frame, url: BAMBOO, comments: articleComments({ article: BAMBOO, counts: {}, comments }, 'Asia/Shanghai') };
    pages.set('/printed/', articleLayout({ ...article, frame: { ...frame, assets: { ...frame.assets, script: '/none.js' } } }).toString());
    pages.set(BAMBOO, articleLayout({ ...article, comments: [] }).toString()).set('/none.js', '');

    for (const [path, author, body] of [['/printed/', '.comment-author', '.comment-body'], [BAMBOO, '.comment-author', '.comment-body'], [`/api/comments/page?article=${BAMBOO}`, 'main li b', 'main li p']]) {
      await page.goto(ORIGIN + path);
      await page.locator(author).nth(CHUNK - 1).waitFor();
      expect(await textsOf(page, author), `${path} ${where}`).toEqual(authorsShown);
      expect(await textsOf(page, body), `${path} ${where}`).toEqual(bodiesShown);
      expect(await elementsBelow(page, `:is(${author}, ${body})`), `${path} ${where}`).toEqual([]);
    }
    expect(complaints, where).toEqual([]);
  }
  await context.close();
}, 60_000 + STEPS * 200);

const key = ({ author, body }: Said) => JSON.stringify([author, body]);

/** Renames the author and comments; answers both as the function keeps them. */
async function say(author: Visitor, seed: number): Promise<Said> {
  await author.send('POST', '/api/auth/update-user', { name: hostileText(-seed, 4) });
  const { status, body: { id } } = await author.comment(BAMBOO, hostileText(seed, 14));
  expect(status).toBe(202);
  const me = (await author.get(`/api/me?article=${BAMBOO}`)).body;
  return { author: me.session.name, body: me.pending.find((comment: { id: string }) => comment.id === id).body };
}
