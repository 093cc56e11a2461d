import { allowances } from './steps/allowances.ts';
import { comments } from './steps/comments.ts';
import { moderation } from './steps/moderation.ts';
import { moderators } from './steps/moderators.ts';
import { proofs } from './steps/proofs.ts';
import { reactions } from './steps/reactions.ts';
import { readers } from './steps/readers.ts';
import { views } from './steps/views.ts';

/** One step of the schema, in SQL that SQLite, D1 and PostgreSQL all read. Never edit one that was released. */
export interface Migration {
  id: number;
  statements: readonly string[];
}

/** In the order in which they were released. */
export const migrations: readonly Migration[] = [reactions, comments, readers, allowances, views, moderation, proofs, moderators];
