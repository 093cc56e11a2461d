import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';

/** The id that git gives to these bytes, so that git can tell us of files we need not read. */
export function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/**
 * Git's ids of the files below `folder` that are as git's index knows them; null outside a repository.
 * A fresh checkout changes every file's time; git has just hashed them all.
 */
export function gitBlobIds(folder: string): Map<string, string> | null {
  try {
    const git = (...args: string[]) => execFileSync('git', args, {
      cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'],
    });
    const edited = new Set(git('diff-files', '--name-only', '--relative', '-z').split('\0'));
    const ids = new Map<string, string>();
    for (const line of git('ls-files', '-s', '-z').split('\0')) {
      // "100644 3f9a… 0\tarticles/2020/03/x.md"
      const [entry, file] = line.split('\t');
      if (file && !edited.has(file)) ids.set(file, entry.split(' ')[1]);
    }
    return ids;
  } catch {
    return null;
  }
}
