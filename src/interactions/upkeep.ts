import { forgetAllowances } from './guards/allowances.ts';
import type { Services } from './services.ts';
import { forgetViews } from './views/viewStore.ts';

/** What the function does by itself, every hour. */
const TASKS: ((services: Services) => Promise<void>)[] = [
  forgetAllowances,
  ({ database, clock }) => forgetViews(database, clock()),
  // Last: it removes from the engine's journal what the others have deleted.
  ({ database }) => database.forget(),
];

export async function upkeep(services: Services): Promise<void> {
  for (const task of TASKS) await task(services);
}
