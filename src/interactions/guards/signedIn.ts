import type { Context } from 'hono';
import type { Session } from '../authentication/authentication.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';

type Needs = Pick<Services, 'authentication'>;

/** The signed-in person, or 401. */
export async function signedIn(context: Context, { authentication }: Needs): Promise<Session> {
  const session = await authentication.session(context.req.raw.headers);
  if (!session) throw new Problem(401, 'sign-in-required', '请先登录。');
  return session;
}

/** The signed-in moderator or editor, or 403 for everybody else. */
export async function signedInModerator(context: Context, { authentication }: Needs): Promise<Session> {
  const session = await authentication.session(context.req.raw.headers);
  if (!session || session.role === 'reader') throw new Problem(403, 'editors-only', '只有编辑可以审核。');
  return session;
}

/** The signed-in editor, or 403 for everybody else. */
export async function signedInEditor(context: Context, needs: Needs): Promise<Session> {
  const session = await signedInModerator(context, needs);
  if (session.role !== 'editor') throw new Problem(403, 'editors-only', '这要由编辑来定。');
  return session;
}
