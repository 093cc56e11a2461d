import type { Context } from 'hono';
import { readCursor } from '../comments/cursor.ts';
import { readFields } from '../guards/boundedBody.ts';
import { signedInEditor } from '../guards/signedIn.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { DECISIONS, decide, type DecisionKind } from './decisions.ts';
import { editorMark, editorNames } from './editorNames.ts';
import { moderationLog, moderationQueue, publishedComments } from './moderationLists.ts';

const MAX_REASON = 200;

/** Handlers of /api/moderation, for editors. */
export function moderationRoutes(services: Services) {
  /** Adds the titles that an editor needs to judge a comment. */
  async function withTitles<T extends { article: string }>(comments: T[]) {
    return Promise.all(comments.map(async (comment) =>
      ({ ...comment, title: (await services.articles.find(comment.article))?.title ?? '' })));
  }

  async function answerList(context: Context, read: typeof moderationQueue) {
    await signedInEditor(context, services);
    const { comments, cursor } = await read(services.database, readCursor(context.req.query('cursor')));
    return context.json({ comments: await withTitles(comments), cursor });
  }

  return {
    queue: (context: Context) => answerList(context, moderationQueue),
    published: (context: Context) => answerList(context, publishedComments),

    async log(context: Context) {
      await signedInEditor(context, services);
      const { entries, cursor } = await moderationLog(services.database, readCursor(context.req.query('cursor')));
      const names = await editorNames(services);
      return context.json({
        entries: entries.map((entry) => ({ ...entry, editor: names.get(entry.editor) ?? '已离任的编辑' })),
        cursor,
      });
    },

    async decide(context: Context) {
      const session = await signedInEditor(context, services);
      const { comment, revision, decision, reason } = decisionFields(await readFields(context));
      const editor = editorMark(services, session.id);
      const outcome = await decide(services.database, {
        id: services.randomness.id(), comment, revision, decision, reason, editor, now: services.clock(),
      });
      if (outcome === 'stale') throw new Problem(409, 'stale-revision', '这条评论刚被作者修改过，请看过新的文字再决定。');
      if (outcome === 'unknown') throw new Problem(404, 'unknown-comment', '这条评论不在了。');
      return context.json({ comment, revision, decision });
    },
  };
}

function decisionFields({ comment, revision, decision, reason = '' }: Record<string, unknown>) {
  if (typeof comment !== 'string') throw new Problem(400, 'comment', '没有写明是哪条评论。');
  if (!Number.isSafeInteger(revision)) throw new Problem(400, 'revision', '没有写明是第几版。');
  if (!DECISIONS.includes(decision as DecisionKind)) throw new Problem(400, 'decision', '决定只能是 approve、reject 或 hide。');
  if (typeof reason !== 'string' || [...reason].length > MAX_REASON) throw new Problem(400, 'reason', `理由最多 ${MAX_REASON} 字。`);
  return { comment, revision: revision as number, decision: decision as DecisionKind, reason: reason.trim() };
}
