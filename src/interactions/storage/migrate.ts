import type { Database } from './database.ts';
import { migrations, type Migration } from './migrations.ts';
import { sql } from './sql.ts';

/** Brings the schema up to date, one batch a step, so that a step is applied whole or not at all. */
export async function migrate(database: Database, steps: readonly Migration[] = migrations): Promise<void> {
  await database.batch([sql`CREATE TABLE IF NOT EXISTS migration (id INTEGER PRIMARY KEY)`], 'migration');
  const applied = await appliedSteps(database);
  for (const step of steps.filter(({ id }) => !applied.has(id))) {
    try {
      await database.batch(batchOf(step), 'migration');
    } catch (error) {
      // Another process that started at the same time was first.
      if (!(await appliedSteps(database)).has(step.id)) throw error;
    }
  }
}

async function appliedSteps(database: Database): Promise<Set<number>> {
  return new Set((await database.read(sql`SELECT id FROM migration`)).map(({ id }) => Number(id)));
}

function batchOf(step: Migration) {
  const marked = sql`INSERT INTO migration (id) VALUES (${step.id})`;
  return [marked, ...step.statements.map((statement) => ({ sql: statement, parameters: [] }))];
}
