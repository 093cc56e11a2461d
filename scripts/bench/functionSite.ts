import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Database } from '../../src/interactions/storage/database.ts';
import { sql } from '../../src/interactions/storage/sql.ts';

/** Articles of one month, as the build lists them for the function. */
export const ARTICLES = Array.from({ length: 100 }, (_, each) => `/2026/11/bench-${each}/`);

const KINDS = ['flower', 'handshake', 'shock', 'pass', 'egg'];

/** What a build writes for the function, and nothing else. */
export async function writeFunctionSite(folder: string): Promise<void> {
  await writeJson(join(folder, 'site.json'), {
    name: '测速', url: 'http://localhost', language: 'zh-CN', reactions: { access: 'guests', kinds: KINDS.map((kind) => ({ kind, label: kind })) },
  });
  await writeJson(join(folder, 'archive/2026/11/articles.json'), {
    articles: Object.fromEntries(ARTICLES.map((url) => [url, { title: url, comments: true }])),
  });
}

async function writeJson(file: string, value: object): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(value));
}

/** Thirty approved comments, a page of them, under every article. */
export async function writeComments(database: Database): Promise<void> {
  const body = '绥江边的早晨，雾还没有散，渡口已经有人等船。'.repeat(4);
  for (const article of ARTICLES) {
    await database.batch(Array.from({ length: 30 }, (_, each) => {
      const [id, at] = [`${article} ${each}`, new Date(Date.UTC(2026, 10, 1, 0, each)).toISOString()];
      return [
        sql`INSERT INTO comment (id, article, reader, author, reply_to, status, revision, public_revision, submitted_at)
          VALUES (${id}, ${article}, NULL, '竹乡人', NULL, 'approved', 1, 1, ${at})`,
        sql`INSERT INTO comment_revision (comment, revision, body, state, reason, submitted_at) VALUES (${id}, 1, ${body}, 'approved', '', ${at})`,
      ];
    }).flat());
  }
}
