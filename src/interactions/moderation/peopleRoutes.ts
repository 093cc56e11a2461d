import type { Context } from 'hono';
import { isStandIn, phoneOf, signInAddress } from '../authentication/phoneAddress.ts';
import { readFields } from '../guards/boundedBody.ts';
import { signedInEditor } from '../guards/signedIn.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { appoint, dismiss, listModerators } from './moderators.ts';

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Handlers of /api/moderation/people: editors say who else may moderate. */
export function peopleRoutes(services: Services) {
  const { database, clock } = services;
  return {
    async list(context: Context) {
      await signedInEditor(context, services);
      const people = await listModerators(database);
      return context.json({ people: people.map(({ address, appointedAt }) => ({ address: phoneOf(address) ?? address, appointedAt })) });
    },

    async appoint(context: Context) {
      await signedInEditor(context, services);
      const { address } = await readFields(context);
      await appoint(database, requireAddress(address), clock());
      return context.body(null, 204);
    },

    async dismiss(context: Context) {
      await signedInEditor(context, services);
      await dismiss(database, requireAddress(context.req.query('address')));
      return context.body(null, 204);
    },
  };
}

function requireAddress(given: unknown): string {
  const address = typeof given === 'string' && given.length <= 200 ? signInAddress(given) : '';
  if (!ADDRESS.test(address) || (isStandIn(address) && !phoneOf(address))) throw new Problem(400, 'address', '请写邮箱地址或手机号。');
  return address;
}
