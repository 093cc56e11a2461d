import { contentFiles, type ContentFile } from '../content/contentFiles.ts';
import { gitBlobIds } from './blobId.ts';
import type { BuildState } from './buildState.ts';

export interface ChangedSources {
  /** Every content file. */
  files: Map<string, ContentFile>;
  /** New files, and those whose bytes may differ from what the state knows. */
  changed: ContentFile[];
  /** Files that the state knows and that are gone. */
  removed: string[];
}

/** Above this many unrecognised files git is asked; below, reading them is cheaper. */
const ASK_GIT = 100;

/** Finds what changed without reading it: by size and time, then by git's blob ids. */
export async function changedSources(contentDir: string, state: BuildState): Promise<ChangedSources> {
  const files = new Map((await contentFiles(contentDir)).map((file) => [file.file, file]));
  const known = new Map<string, { size: number; mtime: number; hash: string }>();
  for (const row of state.sql('SELECT file, size, mtime, hash FROM source').iterate()) known.set(row.file as string, row as never);
  const removed = [...known.keys()].filter((file) => !files.has(file));
  let changed = [...files.values()].filter(({ file, size, mtimeMs }) => {
    const before = known.get(file);
    return before?.size !== size || before.mtime !== mtimeMs;
  });
  if (changed.length > ASK_GIT && known.size > 0) changed = unlikeGit(contentDir, changed, known, state);
  return { files, changed, removed };
}

function unlikeGit(contentDir: string, changed: ContentFile[], known: Map<string, { hash: string }>, state: BuildState): ContentFile[] {
  const ids = gitBlobIds(contentDir);
  if (!ids) return changed;
  return changed.filter(({ file, size, mtimeMs }) => {
    const id = ids.get(file);
    if (!id || known.get(file)?.hash !== id) return true;
    state.sql('UPDATE source SET size = ?, mtime = ? WHERE file = ?').run(size, mtimeMs, file);
    return false;
  });
}
