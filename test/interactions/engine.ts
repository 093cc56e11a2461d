import { inject } from 'vitest';
import type { Database } from '../../src/interactions/storage/database.ts';

/** The real thing behind one project of the tests; `folder` names the database, which a second opening finds again. */
export interface Engine {
  open(folder: string): Promise<Database>;
  /** Every byte that it has on disk. */
  bytes(folder: string): Promise<string>;
}

declare module 'vitest' {
  export interface ProvidedContext {
    engine: 'sqlite' | 'd1' | 'postgres';
    /** Where the PostgreSQL server of this run keeps its files and its socket. */
    postgresFolder: string;
  }
}

async function load(): Promise<Engine> {
  if (inject('engine') === 'd1') return (await import('./d1/d1Engine.ts')).d1Engine;
  if (inject('engine') === 'postgres') return (await import('./postgres/postgresEngine.ts')).postgresEngine;
  return (await import('./sqlite/sqliteEngine.ts')).sqliteEngine;
}

export const engine = await load();
