import type { Database } from '../storage/database.ts';
import { sql } from '../storage/sql.ts';

/** What a word does to a comment: it is not taken, it is pointed out to the editor, it is written otherwise. */
export const WORD_LEVELS = ['refuse', 'hold', 'replace'] as const;
export type WordLevel = (typeof WORD_LEVELS)[number];

export interface ListedWord {
  word: string;
  level: WordLevel;
  /** What stands in its place on level `replace`. */
  replacement: string;
}

/** The newsroom's words, in order. */
export async function listedWords(database: Database): Promise<ListedWord[]> {
  const rows = await database.read(sql`SELECT word, level, replacement FROM moderation_word ORDER BY level, word`);
  return rows.map(({ word, level, replacement }) => ({ word: String(word), level: level as WordLevel, replacement: String(replacement) }));
}

export async function putWord(database: Database, { word, level, replacement }: ListedWord): Promise<void> {
  await database.batch([sql`INSERT INTO moderation_word (word, level, replacement) VALUES (${word}, ${level}, ${replacement})
    ON CONFLICT (word) DO UPDATE SET level = excluded.level, replacement = excluded.replacement`]);
}

export async function dropWord(database: Database, word: string): Promise<void> {
  await database.batch([sql`DELETE FROM moderation_word WHERE word = ${word}`]);
}
