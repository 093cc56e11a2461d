import { resolve } from 'node:path';

/** A small site whose file names are its cases. */
export const FIXTURE_CONTENT = resolve(import.meta.dirname, '../fixtures/site/content');

/** The clock of its build: its scheduled and expired articles lie a minute from it. */
export const FIXTURE_NOW = '2026-06-15T12:00:00+08:00';
