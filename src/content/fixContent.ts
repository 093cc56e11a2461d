import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { checkContent } from './checkContent.ts';
import { fixProblems } from './fixProblems.ts';

// A repaired line may let the next rule see its own; a file that needs more rounds is fixed by the next run.
const rounds = 8;

/** Applies every fix in a content folder until nothing more can be fixed. Returns what is left and which files changed. */
export async function fixContent(contentDir: string, now: number, base: string | null = null): Promise<{ problems: Problem[]; fixed: string[] }> {
  const fixed = new Set<string>();
  let problems = await checkContent(contentDir, now, base);
  for (let round = 0; round < rounds; round++) {
    const changed = fixFiles(contentDir, problems);
    if (changed.length === 0) break;
    changed.forEach((file) => fixed.add(file));
    problems = await checkContent(contentDir, now, base);
  }
  return { problems, fixed: [...fixed].sort() };
}

function fixFiles(contentDir: string, problems: Problem[]): string[] {
  const byFile = Map.groupBy(problems.filter(({ fix }) => fix !== undefined), ({ file }) => file);
  return [...byFile].flatMap(([file, own]) => {
    const path = join(contentDir, file);
    const bytes = readFileSync(path);
    const better = fixProblems(bytes, own);
    if (bytes.equals(better)) return [];
    writeFileSync(path, better);
    return [file];
  });
}
