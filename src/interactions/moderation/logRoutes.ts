import type { Context } from 'hono';
import { readCursor } from '../comments/cursor.ts';
import { signedInModerator } from '../guards/signedIn.ts';
import type { Services } from '../services.ts';
import { editorNames } from './editorNames.ts';
import { logTable } from './logTable.ts';
import { type LogEntry, moderationLog } from './moderationLog.ts';

const EXPORTED_TOGETHER = 1000;

/** Handlers of /api/moderation/log: it is read, and nothing changes it. */
export function logRoutes(services: Services) {
  async function withNames(entries: LogEntry[]): Promise<LogEntry[]> {
    const names = await editorNames(services);
    return entries.map((entry) => ({ ...entry, editor: names.get(entry.editor) ?? '已离任的编辑' }));
  }

  return {
    async list(context: Context) {
      await signedInModerator(context, services);
      const { entries, cursor } = await moderationLog(services.database, readCursor(context.req.query('cursor')));
      return context.json({ entries: await withNames(entries), cursor });
    },

    /** All of it, as a table. */
    async download(context: Context) {
      await signedInModerator(context, services);
      const entries: LogEntry[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page = await moderationLog(services.database, readCursor(cursor), EXPORTED_TOGETHER);
        entries.push(...page.entries);
        cursor = page.cursor;
      }
      const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="moderation-log.csv"' };
      return context.body(logTable(await withNames(entries)), 200, headers);
    },
  };
}
