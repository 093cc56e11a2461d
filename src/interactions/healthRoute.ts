import type { Context } from 'hono';
import { Problem } from './problem.ts';
import type { Services } from './services.ts';
import { sql } from './storage/sql.ts';

/** 200 when the database answers. */
export function healthRoute({ database }: Pick<Services, 'database'>) {
  return async (context: Context) => {
    await database.read(sql`SELECT 1 AS alive`).catch(() => {
      throw new Problem(503, 'database', '数据库没有回应。');
    });
    return context.json({ status: 'ok' });
  };
}
