import type { Context } from 'hono';
import { requireArticle } from '../articles/requireArticle.ts';
import { readFields } from '../guards/boundedBody.ts';
import { signedInEditor, signedInModerator } from '../guards/signedIn.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { closedArticles, setClosed } from './closedArticles.ts';
import { editorMark } from './editorNames.ts';
import { isFindable } from './wordFinder.ts';
import { dropWord, type ListedWord, listedWords, putWord, WORD_LEVELS, type WordLevel } from './wordList.ts';

const MAX_WORD = 50;
const MAX_WORDS = 2000;

/** Handlers of /api/moderation/words and /api/moderation/closed: what holds before an editor reads anything. */
export function ruleRoutes(services: Services) {
  const { database, articles, clock, randomness } = services;

  async function close(context: Context, article: unknown, closed: boolean) {
    const session = await signedInModerator(context, services);
    // What is not published any more may still be opened again.
    const url = closed ? (await requireArticle(articles, article)).url : String(article ?? '');
    await setClosed(database, { id: randomness.id(), article: url, editor: editorMark(services, session.id), now: clock() }, closed);
    return context.body(null, 204);
  }

  return {
    async words(context: Context) {
      await signedInEditor(context, services);
      return context.json({ words: await listedWords(database) });
    },

    async putWord(context: Context) {
      await signedInEditor(context, services);
      const word = wordFields(await readFields(context));
      if ((await listedWords(database)).length >= MAX_WORDS) throw new Problem(409, 'too-many-words', `词表最多 ${MAX_WORDS} 个词。`);
      await putWord(database, word);
      return context.json(word);
    },

    async dropWord(context: Context) {
      await signedInEditor(context, services);
      await dropWord(database, context.req.query('word') ?? '');
      return context.body(null, 204);
    },

    async closed(context: Context) {
      await signedInModerator(context, services);
      const closed = await closedArticles(database);
      return context.json({ articles: await Promise.all(closed.map(async (each) => ({ ...each, title: (await articles.find(each.article))?.title ?? '' }))) });
    },

    close: async (context: Context) => close(context, (await readFields(context)).article, true),
    open: (context: Context) => close(context, context.req.query('article'), false),
  };
}

function wordFields({ word, level, replacement = '' }: Record<string, unknown>): ListedWord {
  if (typeof word !== 'string' || word.length > MAX_WORD || !isFindable(word)) throw new Problem(400, 'word', `词要有文字，最多 ${MAX_WORD} 字。`);
  if (!WORD_LEVELS.includes(level as WordLevel)) throw new Problem(400, 'level', '级别只能是 refuse、hold 或 replace。');
  if (typeof replacement !== 'string' || replacement.length > MAX_WORD) throw new Problem(400, 'replacement', `替换成的文字最多 ${MAX_WORD} 字。`);
  return { word: word.trim(), level: level as WordLevel, replacement: level === 'replace' ? replacement || '＊＊' : '' };
}
