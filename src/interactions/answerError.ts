import type { Context } from 'hono';
import { isForm } from './guards/boundedBody.ts';
import { logError } from './operatorLog.ts';
import { Problem, problemDocument } from './problem.ts';
import { problemPage } from './plain/problemPage.ts';

/** Answers a problem document, or a page in plain words to a reader who sent a form or followed a link. */
export function answerError(error: unknown, context: Context): Response | Promise<Response> {
  const problem = error instanceof Problem ? error : unexpected(error);
  const isPage = isForm(context) || context.req.path.startsWith('/api/sign-in');
  const forPeople = isPage && context.req.header('accept')?.includes('text/html');
  const [body, type] = forPeople
    ? [problemPage(problem, refererPath(context)), 'text/html; charset=utf-8']
    : [problemDocument(problem), 'application/problem+json'];
  return context.body(String(body), problem.status as 400, { 'content-type': type, 'cache-control': 'no-store', ...problem.headers });
}

/** The cause goes to the operator's log; the caller learns nothing of the inside. */
function unexpected(error: unknown): Problem {
  logError('unexpected', error);
  return new Problem(500, 'internal', '服务出错了，请稍后再试。');
}

/** The page that the form stood on, as a path on this site. */
function refererPath(context: Context): string {
  const referer = context.req.header('referer') ?? '';
  return URL.canParse(referer) ? new URL(referer).pathname : '/';
}
