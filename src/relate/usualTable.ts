import type { IndexTables } from './indexTables.ts';
import { ALL } from './listKeys.ts';
import { NOTHING_USUAL, usualLevels, type UsualLevels } from './usualTerms.ts';

/** Of fewer articles none is counted. About `SAMPLE` of the others are, chosen by their ids. */
const LEAST = 64;
const SAMPLE = 1024;

/** The articles whose usual terms were counted. */
export interface UsualTerms {
  /** So many of the oldest, a power of two: they stay the same ones until the archive has doubled. */
  size: number;
  /** Id of the newest of them. */
  newest: number;
  levels: UsualLevels;
}

const NONE: UsualTerms = { size: 0, newest: -Infinity, levels: NOTHING_USUAL };

/** As they were counted last. */
export function storedUsual(tables: IndexTables): UsualTerms {
  return (tables.sql('SELECT size, newest, levels FROM usual').get() as UsualTerms | undefined) ?? NONE;
}

/** Counts anew if an article that is counted may have come, changed or left: `oldest` is the oldest one of these. */
export function updatedUsual(tables: IndexTables, before: UsualTerms, oldest: number): UsualTerms {
  const size = windowOf(tables);
  if (size === before.size && oldest > before.newest) return before;
  const usual = size === 0 ? NONE : counted(tables, size);
  tables.sql('DELETE FROM usual').run();
  if (size > 0) tables.sql('INSERT INTO usual (size, newest, levels) VALUES (?, ?, ?)').run(size, usual.newest, usual.levels);
  return usual;
}

function windowOf(tables: IndexTables): number {
  const articles = tables.sql('SELECT count FROM list WHERE key = ?').get(ALL)?.count as number | undefined ?? 0;
  return articles < LEAST ? 0 : 2 ** Math.floor(Math.log2(articles));
}

function counted(tables: IndexTables, size: number): UsualTerms {
  const list = tables.listNumber(ALL);
  const newest = tables.sql('SELECT id FROM listing WHERE list = ? ORDER BY id LIMIT 1 OFFSET ?').get(list, size - 1)!.id as number;
  const sample = tables.sql('SELECT id FROM listing WHERE list = ? AND id <= ? AND id % ? = 0').all(list, newest, Math.max(1, size / SAMPLE));
  return { size, newest, levels: usualLevels(sample.values().map(({ id }) => tables.vector(id as number))) };
}
