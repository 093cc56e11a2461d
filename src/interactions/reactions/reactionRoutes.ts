import type { Context } from 'hono';
import { requireArticle } from '../articles/requireArticle.ts';
import { readFields } from '../guards/boundedBody.ts';
import type { Limiter } from '../guards/limiter.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { type Counts, reactionStore } from './reactionStore.ts';
import { reactionVisitors } from './reactionVisitors.ts';

const MAX_ARTICLES = 100;

/** Handlers of /api/reactions. */
export function reactionRoutes(services: Services, limit: Limiter) {
  const store = reactionStore(services.database);

  async function answer(context: Context, counts: Map<string, Counts>) {
    const kinds = await knownKinds(services);
    return context.json({ counts: Object.fromEntries([...counts].map(([url, some]) => [url, complete(kinds, some)])) });
  }

  async function set(context: Context): Promise<{ url: string; counts: Counts }> {
    const { article, kind } = await readFields(context);
    const { url } = await requireArticle(services.articles, article);
    const known = await requireKind(services, kind);
    const visitors = await visitorsOf(context);
    return { url, counts: await store.set(url, visitors, known, services.clock()) };
  }

  async function visitorsOf(context: Context): Promise<string[]> {
    const visitors = await reactionVisitors(context, services);
    await limit.reaction(context, visitors[0]);
    return visitors;
  }

  return {
    async list(context: Context) {
      const urls = [...new Set(context.req.queries('article') ?? [])];
      if (urls.length === 0 || urls.length > MAX_ARTICLES) {
        throw new Problem(400, 'articles', `请用 article= 写明 1 至 ${MAX_ARTICLES} 篇文章。`);
      }
      const found = await Promise.all(urls.map((url) => services.articles.find(url)));
      const known = found.filter((article) => article !== null).map((article) => article.url);
      if (known.length === 0) throw new Problem(404, 'unknown-article', '没有这篇文章。');
      // A shared cache may keep counts for a moment; the reader's own browser must ask again after a reload.
      context.header('cache-control', 'public, max-age=0, s-maxage=10');
      return answer(context, await store.counts(known));
    },

    async put(context: Context) {
      const { url, counts } = await set(context);
      return answer(context, new Map([[url, counts]]));
    },

    async remove(context: Context) {
      const { url } = await requireArticle(services.articles, context.req.query('article'));
      const visitors = await visitorsOf(context);
      return answer(context, new Map([[url, await store.remove(url, visitors)]]));
    },

    /** The plain form of a page without script: `kind` is empty on the button that withdraws. */
    async submit(context: Context) {
      const { article, kind } = await readFields(context);
      const { url } = await requireArticle(services.articles, article);
      const visitors = await visitorsOf(context);
      if (kind === '') await store.remove(url, visitors);
      else await store.set(url, visitors, await requireKind(services, kind), services.clock());
      return context.redirect(`${encodeURI(url)}#${kind === '' ? 'reaction-withdrawn' : 'reaction-received'}`, 303);
    },
  };
}

async function knownKinds({ articles }: Services): Promise<string[]> {
  return (await articles.site()).reactions.kinds.map(({ kind }) => kind);
}

async function requireKind(services: Services, kind: unknown): Promise<string> {
  const known = (await knownKinds(services)).find((name) => name === kind);
  if (!known) throw new Problem(400, 'unknown-kind', '没有这种表态。');
  return known;
}

function complete(kinds: readonly string[], counts: Counts): Counts {
  return Object.fromEntries(kinds.map((kind) => [kind, counts[kind] ?? 0]));
}
