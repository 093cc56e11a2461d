import type { Context } from 'hono';
import { POPULAR } from '../../model/interactions.ts';
import { requireArticle } from '../articles/requireArticle.ts';
import { addressBuckets } from '../guards/addressBuckets.ts';
import { readFields } from '../guards/boundedBody.ts';
import type { Limiter } from '../guards/limiter.ts';
import type { Services } from '../services.ts';
import { countView, dayOf, mostReacted, mostViewed, type Popular } from './viewStore.ts';

const HOT_DAYS = 7;
const FLOWER_DAYS = 90;
/** Some of the most popular may have been withdrawn. */
const SPARE = 12;
/** The lists are the same for everybody: a process makes them once a minute. */
const FRESH_MS = 60_000;

interface Listed {
  url: string;
  title: string;
  count: number;
}

/** Handlers of /api/views and /api/popular. */
export function viewRoutes(services: Services, limit: Limiter) {
  const { database, articles, clock } = services;
  const bucketOf = addressBuckets(services);
  let lists: { madeAt: number; made: Promise<{ hot: Listed[]; flowers: Listed[] }> } | null = null;

  async function published(popular: Popular[], wanted: number): Promise<Listed[]> {
    const found = await Promise.all(popular.map(async ({ article, count }) => ({ count, known: await articles.find(article) })));
    return found.flatMap(({ known, count }) => (known ? [{ url: known.url, title: known.title, count }] : [])).slice(0, wanted);
  }

  async function makeLists(now: Date) {
    const month = dayOf(now, -FLOWER_DAYS).slice(0, 7).replace('-', '/');
    const [hot, flowers] = await Promise.all([
      mostViewed(database, dayOf(now, 1 - HOT_DAYS), POPULAR.hot + SPARE),
      mostReacted(database, 'flower', `/${month}/`, POPULAR.flowers + SPARE),
    ]);
    return { hot: await published(hot, POPULAR.hot), flowers: await published(flowers, POPULAR.flowers) };
  }

  return {
    /** The same address with the same browser is one visitor: readers get no cookie for reading. */
    async count(context: Context) {
      const { article } = await readFields(context);
      const { url } = await requireArticle(articles, article);
      await limit.view(context);
      const visitor = await bucketOf(services.addressOf(context), context.req.header('user-agent') ?? '');
      await countView(database, { article: url, visitor, day: dayOf(clock()) });
      return context.body(null, 204);
    },

    async popular(context: Context) {
      const now = clock();
      if (!lists || Math.abs(now.getTime() - lists.madeAt) >= FRESH_MS) lists = { madeAt: now.getTime(), made: makeLists(now) };
      const made = await lists.made.catch((error: unknown) => {
        lists = null;
        throw error;
      });
      context.header('cache-control', 'public, max-age=60, s-maxage=60');
      return context.json(made);
    },
  };
}
