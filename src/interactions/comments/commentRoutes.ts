import type { Context } from 'hono';
import type { KnownArticle } from '../articles/articleDirectory.ts';
import { requireArticle } from '../articles/requireArticle.ts';
import type { Session } from '../authentication/authentication.ts';
import { readFields } from '../guards/boundedBody.ts';
import type { Limiter } from '../guards/limiter.ts';
import { signedIn } from '../guards/signedIn.ts';
import { Problem } from '../problem.ts';
import { isClosed } from '../moderation/closedArticles.ts';
import { passPhases } from '../moderation/phases.ts';
import { listedWords } from '../moderation/wordList.ts';
import type { Services } from '../services.ts';
import { commentStore } from './commentStore.ts';
import { commentText } from './commentText.ts';
import { readCursor } from './cursor.ts';
import { publicComments } from './publicComments.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Handlers of /api/comments. */
export function commentRoutes(services: Services, limit: Limiter) {
  const store = commentStore(services.database);

  async function submit(context: Context, fields: Record<string, unknown>, session: Session) {
    const article = await requireArticle(services.articles, fields.article);
    await requireOpen(article);
    const id = uuid(fields.id);
    await limit.comment(context, session.id);
    const replyTo = fields.replyTo ? await store.threadOf(uuid(fields.replyTo)) : null;
    const { author, body, flags } = await looked(session, fields.body);
    const stored = await store.submit({
      id, article: article.url, reader: session.id, author, replyTo, body, flags, now: services.clock(),
    });
    if (!stored) throw replyTo ? new Problem(404, 'unknown-comment', '要回复的评论不在了。') : new Problem(401, 'sign-in-required', '请先登录。');
    const { reader, ...comment } = stored;
    if (reader !== session.id) throw new Problem(409, 'id-taken', '这个编号已经用过，请刷新后再试。');
    return { article: article.url, ...comment };
  }

  async function requireOpen({ url, comments }: KnownArticle): Promise<void> {
    if (!comments || (await isClosed(services.database, url))) throw new Problem(403, 'comments-closed', '这篇文章不开放评论。');
  }

  async function looked({ name }: Session, body: unknown) {
    return passPhases({ author: name, body: commentText(body), flags: [] }, await listedWords(services.database));
  }

  return {
    async list(context: Context) {
      const { url } = await requireArticle(services.articles, context.req.query('article'));
      const cursor = readCursor(context.req.query('cursor'));
      context.header('cache-control', 'public, max-age=0, s-maxage=10');
      const [list, closed] = await Promise.all([publicComments(services.database, url, cursor), isClosed(services.database, url)]);
      return context.json(closed ? { ...list, closed } : list);
    },

    async create(context: Context) {
      const session = await signedIn(context, services);
      return context.json(await submit(context, await readFields(context), session), 202);
    },

    /** The plain form of a page without script, which has no id of its own to send. */
    async submitAs(context: Context, fields: Record<string, unknown>, session: Session) {
      const { article } = await submit(context, { ...fields, id: services.randomness.id() }, session);
      return context.redirect(`${encodeURI(article)}#comment-received`, 303);
    },

    async edit(context: Context) {
      const session = await signedIn(context, services);
      const fields = await readFields(context);
      await limit.comment(context, session.id);
      const id = uuid(context.req.param('id'));
      const article = await store.articleOf(id, session.id);
      if (article) await requireOpen(await requireArticle(services.articles, article));
      const { body, flags } = await looked(session, fields.body);
      const comment = await store.edit({ id, reader: session.id, body, flags, now: services.clock() });
      if (!comment) throw new Problem(404, 'unknown-comment', '没有你的这条评论。');
      return context.json(comment, 202);
    },

    async remove(context: Context) {
      const session = await signedIn(context, services);
      if (!(await store.remove(uuid(context.req.param('id')), session.id))) {
        throw new Problem(404, 'unknown-comment', '没有你的这条评论。');
      }
      return context.body(null, 204);
    },
  };
}

function uuid(value: unknown): string {
  if (typeof value !== 'string' || !UUID.test(value)) throw new Problem(400, 'id', '编号应为 UUID。');
  return value.toLowerCase();
}
