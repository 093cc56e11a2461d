import type { Database } from './database.ts';
import { migrations, type Migration } from './migrations.ts';
import { sql } from './sql.ts';

/** Brings the schema up to date, one batch a step, so that a step is applied whole or not at all. */
export async function migrate(database: Database, steps: readonly Migration[] = migrations): Promise<void> {
  await database.batch([sql`CREATE TABLE IF NOT EXISTS migration (id INTEGER PRIMARY KEY)`], 'migration');
  for (const step of steps) {
    if (await isApplied(database, step)) continue;
    try {
      await database.batch(batchOf(step), 'migration');
    } catch (error) {
      // Another process that started at the same time was first.
      if (!(await isApplied(database, step))) throw error;
    }
  }
}

async function isApplied(database: Database, step: Migration): Promise<boolean> {
  return (await database.read(sql`SELECT id FROM migration WHERE id = ${step.id}`)).length > 0;
}

function batchOf(step: Migration) {
  const marked = sql`INSERT INTO migration (id) VALUES (${step.id})`;
  return [marked, ...step.statements.map((statement) => ({ sql: statement, parameters: [] }))];
}
