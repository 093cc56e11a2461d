import { isStandIn } from '../authentication/phoneAddress.ts';
import type { Services } from '../services.ts';
import type { Database } from '../storage/database.ts';
import { sql } from '../storage/sql.ts';

type Needs = Pick<Services, 'database' | 'articles' | 'settings' | 'clock' | 'mailer'>;

/**
 * Writes to the editors once a day while comments wait. A day begins at 0:00 UTC, eight in the
 * morning in China. Of several processes the one that has marked the day sends it.
 */
export async function sendDigest({ database, articles, settings, clock, mailer }: Needs): Promise<void> {
  const editors = settings.editors.filter((address) => !isStandIn(address));
  if (editors.length === 0) return;
  const now = clock();
  const waiting = await waitingComments(database);
  if (waiting.count === 0 || !(await claim(database, now.toISOString().slice(0, 10)))) return;
  const { name, url } = await articles.site();
  const decided = await decisionsSince(database, new Date(now.getTime() - 86_400_000));
  await mailer.send({
    to: editors.join(', '),
    subject: `${name}：${waiting.count} 条评论等待审核`,
    text: [
      `现在有 ${waiting.count} 条评论等待审核，最早的一条提交于${age(now, waiting.oldest)}。`,
      ...(waiting.flagged > 0 ? [`其中 ${waiting.flagged} 条有词表里要留意的词。`] : []),
      `过去一天：通过 ${decided.approve ?? 0} 条，不通过 ${decided.reject ?? 0} 条，隐藏 ${decided.hide ?? 0} 条。`,
      '', `审核：${settings.baseUrl || url}/moderation/`, '',
    ].join('\n'),
  });
}

async function waitingComments(database: Database) {
  const [row] = await database.read(sql`SELECT COUNT(*) AS n, MIN(r.submitted_at) AS oldest, SUM(CASE WHEN r.flags = '' THEN 0 ELSE 1 END) AS flagged
    FROM comment_revision r JOIN comment c ON c.id = r.comment AND c.revision = r.revision
    WHERE r.state = 'pending' AND c.status = 'pending'`);
  return { count: Number(row.n), oldest: String(row.oldest), flagged: Number(row.flagged ?? 0) };
}

async function claim(database: Database, day: string): Promise<boolean> {
  const [claimed] = await database.batch([
    sql`INSERT INTO digest (day) VALUES (${day}) ON CONFLICT (day) DO NOTHING`,
    sql`DELETE FROM digest WHERE day < ${day}`,
  ], 'digest');
  return claimed.changes > 0;
}

async function decisionsSince(database: Database, since: Date): Promise<Record<string, number>> {
  const rows = await database.read(sql`SELECT decision, COUNT(*) AS n FROM moderation_entry WHERE decided_at >= ${since.toISOString()} GROUP BY decision`);
  return Object.fromEntries(rows.map(({ decision, n }) => [String(decision), Number(n)]));
}

/** '一天之内', ' 3 天前' */
function age(now: Date, iso: string): string {
  const count = Math.floor((now.getTime() - Date.parse(iso)) / 86_400_000);
  return count < 1 ? '一天之内' : ` ${count} 天前`;
}
