import type { Context } from 'hono';
import type { accountRoutes } from '../account/accountRoutes.ts';
import { requireArticle } from '../articles/requireArticle.ts';
import type { authenticationRoutes } from '../authentication/authenticationRoutes.ts';
import { signInWays } from '../authentication/signInWays.ts';
import { commentRoutes } from '../comments/commentRoutes.ts';
import { readCursor } from '../comments/cursor.ts';
import { ownComments } from '../comments/ownComments.ts';
import { publicComments } from '../comments/publicComments.ts';
import { readFields } from '../guards/boundedBody.ts';
import { signedIn } from '../guards/signedIn.ts';
import type { Services } from '../services.ts';
import { accountGonePage, accountPage } from './accountPages.ts';
import { commentsPage } from './commentsPage.ts';
import { plainStyle } from './plainStyle.ts';
import { addressPage, codePage, type Draft } from './signInPages.ts';

interface Routes {
  sign: ReturnType<typeof authenticationRoutes>;
  comments: ReturnType<typeof commentRoutes>;
  account: ReturnType<typeof accountRoutes>;
}

/** What readers without script need: forms that answer with pages. */
export function plainRoutes(services: Services, { sign, comments, account }: Routes) {
  const { articles, authentication, database } = services;
  const ways = signInWays(services.settings);

  /** Only a published article's URL is ever led back to. */
  async function draftOf(fields: Record<string, unknown>): Promise<Draft> {
    const known = typeof fields.article === 'string' ? await articles.find(fields.article) : null;
    return { article: known?.url ?? '', body: typeof fields.body === 'string' ? fields.body : '' };
  }

  async function send(context: Context, draft: Draft, email: string) {
    const answer = await sign.call(context, 'email-otp/send-verification-otp', { email, type: 'sign-in' });
    return context.html(answer.ok ? codePage(draft, email) : addressPage(draft, ways, '邮箱地址不对，请再看一遍。'));
  }

  async function enter(context: Context, draft: Draft, email: string, fields: Record<string, unknown>) {
    const answer = await sign.call(context, 'sign-in/email-otp', { email, otp: String(fields.otp).trim(), name: String(fields.name ?? '') });
    if (!answer.ok) return context.html(codePage(draft, email, '验证码不对或者过期了，请再试。'));
    for (const cookie of answer.headers.getSetCookie()) context.header('set-cookie', cookie, { append: true });
    const session = await authentication.session(new Headers({ cookie: cookiesOf(answer) }));
    if (session && draft.article && draft.body) return comments.submitAs(context, { ...draft }, session);
    return context.redirect(draft.article ? encodeURI(draft.article) : '/', 303);
  }

  return {
    style: (context: Context) => context.body(plainStyle, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' }),

    async comments(context: Context) {
      const article = await requireArticle(articles, context.req.query('article'));
      const session = await authentication.session(context.req.raw.headers);
      const list = await publicComments(database, article.url, readCursor(context.req.query('cursor')));
      const { pending } = session ? await ownComments(database, article.url, session.id) : { pending: [] };
      const older = list.cursor ? `/api/comments/page?article=${encodeURIComponent(article.url)}&cursor=${list.cursor}` : '';
      return context.html(commentsPage(article, list.comments, pending, older));
    },

    async signInPage(context: Context) {
      const draft = await draftOf({ article: context.req.query('article') });
      const session = await authentication.session(context.req.raw.headers);
      return context.html(session ? accountPage(session, draft.article) : addressPage(draft, ways, context.req.query('error') ? '没有登录成，请再试一次，或换一种方式。' : ''));
    },

    async signIn(context: Context) {
      const fields = await readFields(context);
      const draft = await draftOf(fields);
      const email = String(fields.email ?? '').trim();
      return fields.otp === undefined ? send(context, draft, email) : enter(context, draft, email, fields);
    },

    async signOut(context: Context) {
      const { article } = await draftOf(await readFields(context));
      for (const cookie of await authentication.signOut(context.req.raw.headers)) context.header('set-cookie', cookie, { append: true });
      return context.redirect(article ? encodeURI(article) : '/', 303);
    },

    async rename(context: Context) {
      const fields = await readFields(context);
      const before = await signedIn(context, services);
      const { article } = await draftOf(fields);
      const answer = await sign.call(context, 'update-user', { name: String(fields.name ?? '') });
      const session = answer.ok ? await signedIn(context, services) : before;
      return context.html(accountPage(session, article, answer.ok ? `你以后叫“${session.name}”。` : '没有改成，请再试。'));
    },

    /** Only what was ticked is done: a deleted account does not come back. */
    async removeAccount(context: Context) {
      const fields = await readFields(context);
      const session = await signedIn(context, services);
      const { article } = await draftOf(fields);
      if (fields.confirm !== 'yes') return context.html(accountPage(session, article, '没有删除：请先打勾。'));
      await account.remove(context);
      return context.html(accountGonePage(article));
    },

    /** The article page's comment form: who is not signed in is asked to, and keeps the text. */
    async submitComment(context: Context) {
      const fields = await readFields(context);
      const session = await authentication.session(context.req.raw.headers);
      if (session) return comments.submitAs(context, fields, session);
      return context.html(addressPage(await draftOf(fields), ways, '登录后发表评论。你写的内容会保留。'), 401);
    },
  };
}

function cookiesOf(answer: Response): string {
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
}
