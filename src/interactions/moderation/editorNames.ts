import type { Services } from '../services.ts';

/** The name under which the log keeps an editor: it leads to the account only while that exists. */
export function editorMark({ secrets }: Pick<Services, 'secrets'>, account: string): string {
  return secrets.sign('editor', account);
}

/** Today's editors and moderators by their mark. */
export async function editorNames(services: Pick<Services, 'secrets' | 'settings' | 'database'>): Promise<Map<string, string>> {
  const { editors } = services.settings;
  const rows = await services.database.read({
    sql: `SELECT id, name FROM reader WHERE email IN (SELECT address FROM moderator)${editors.map(() => ' OR email = ?').join('')}`,
    parameters: editors,
  });
  return new Map(rows.map(({ id, name }) => [editorMark(services, String(id)), String(name)]));
}
