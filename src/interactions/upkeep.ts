import { forgetAllowances } from './guards/allowances.ts';
import { forgetProofs } from './guards/proofOfWork.ts';
import { sendDigest } from './moderation/digest.ts';
import { forgetDecisions } from './moderation/moderationLog.ts';
import type { Services } from './services.ts';
import { forgetViews } from './views/viewStore.ts';

/** What the function does by itself, every hour. */
const TASKS: ((services: Services) => Promise<void>)[] = [
  forgetAllowances,
  forgetProofs,
  ({ database, clock }) => forgetViews(database, clock()),
  ({ database, clock, settings }) => forgetDecisions(database, clock(), settings.logDays),
  // After all that deletes: it removes from the engine's journal what is gone.
  ({ database }) => database.forget(),
  sendDigest,
];

export async function upkeep(services: Services): Promise<void> {
  for (const task of TASKS) await task(services);
}
