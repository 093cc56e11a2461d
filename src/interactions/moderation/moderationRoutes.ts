import type { Context } from 'hono';
import type { Session } from '../authentication/authentication.ts';
import { readCursor } from '../comments/cursor.ts';
import { readFields } from '../guards/boundedBody.ts';
import { signedInModerator } from '../guards/signedIn.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { type Decision, DECISIONS, decide, type DecisionKind } from './decisions.ts';
import { editorMark } from './editorNames.ts';
import { moderationQueue, publishedComments } from './moderationLists.ts';

const MAX_REASON = 200;
const MAX_TOGETHER = 50;

/** Handlers of /api/moderation, for editors. */
export function moderationRoutes(services: Services) {
  /** Adds the titles that an editor needs to judge a comment. */
  async function withTitles<T extends { article: string }>(comments: T[]) {
    return Promise.all(comments.map(async (comment) =>
      ({ ...comment, title: (await services.articles.find(comment.article))?.title ?? '' })));
  }

  async function answerList(context: Context, read: typeof moderationQueue) {
    await signedInModerator(context, services);
    const { comments, cursor } = await read(services.database, readCursor(context.req.query('cursor')));
    return context.json({ comments: await withTitles(comments), cursor });
  }

  function decideOne(session: Session, chosen: Pick<Decision, 'comment' | 'revision' | 'decision' | 'reason'>) {
    return decide(services.database, { ...chosen, id: services.randomness.id(), editor: editorMark(services, session.id), now: services.clock() });
  }

  return {
    queue: (context: Context) => answerList(context, moderationQueue),
    published: (context: Context) => answerList(context, publishedComments),

    async decide(context: Context) {
      const session = await signedInModerator(context, services);
      const fields = await readFields(context);
      const { comment, revision } = named(fields);
      const outcome = await decideOne(session, { comment, revision, ...judged(fields) });
      if (outcome === 'stale') throw new Problem(409, 'stale-revision', '这条评论刚被作者修改过，请看过新的文字再决定。');
      if (outcome === 'unknown') throw new Problem(404, 'unknown-comment', '这条评论不在了。');
      return context.json({ comment, revision, decision: fields.decision });
    },

    /** One decision on many comments, each for itself: what was edited meanwhile stays in the queue. */
    async decideMany(context: Context) {
      const session = await signedInModerator(context, services);
      const fields = await readFields(context);
      const { comments } = fields;
      if (!Array.isArray(comments) || comments.length === 0 || comments.length > MAX_TOGETHER) {
        throw new Problem(400, 'comments', `一次请选 1 至 ${MAX_TOGETHER} 条评论。`);
      }
      const judgement = judged(fields);
      const chosen = comments.map((each: unknown) => named(Object(each) as Record<string, unknown>));
      const results = await Promise.all(chosen.map(async (each) => ({ comment: each.comment, outcome: await decideOne(session, { ...each, ...judgement }) })));
      return context.json({ results });
    },
  };
}

function named({ comment, revision }: Record<string, unknown>) {
  if (typeof comment !== 'string') throw new Problem(400, 'comment', '没有写明是哪条评论。');
  if (!Number.isSafeInteger(revision)) throw new Problem(400, 'revision', '没有写明是第几版。');
  return { comment, revision: revision as number };
}

function judged({ decision, reason = '' }: Record<string, unknown>) {
  if (!DECISIONS.includes(decision as DecisionKind)) throw new Problem(400, 'decision', '决定只能是 approve、reject 或 hide。');
  if (typeof reason !== 'string' || [...reason].length > MAX_REASON) throw new Problem(400, 'reason', `理由最多 ${MAX_REASON} 字。`);
  return { decision: decision as DecisionKind, reason: reason.trim() };
}
