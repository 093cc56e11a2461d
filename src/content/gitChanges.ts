import { spawnSync } from 'node:child_process';

/** An article file that differs from the one of an earlier commit. */
export interface FileChange {
  /** Path below the content folder. */
  file: string;
  /** Bytes of the earlier commit; null when the file is new. */
  before: Buffer | null;
  isGone: boolean;
}

/**
 * The commit that the content is compared with: the one that is named, else what the branch has in common with its
 * upstream, else the last one. Null outside of a repository, and for a commit that is not there.
 */
export function baseCommit(contentDir: string, named?: string): string | null {
  if (named) return commit(contentDir, named);
  const shared = git(contentDir, ['merge-base', 'HEAD', '@{upstream}'])?.toString().trim();
  return shared || commit(contentDir, 'HEAD');
}

function commit(contentDir: string, name: string): string | null {
  return git(contentDir, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])?.toString().trim() || null;
}

/** Articles that were changed, added or removed since a commit, committed or not. */
export function gitChanges(contentDir: string, base: string): FileChange[] {
  const fields = list(git(contentDir, ['diff', '--name-status', '--no-renames', '-z', '--relative', base, '--', 'articles']));
  const changes = fields.flatMap((status, index) => (index % 2 === 0 ? [{ file: fields[index + 1], isNew: status === 'A', isGone: status === 'D' }] : []));
  const untracked = list(git(contentDir, ['ls-files', '--others', '--exclude-standard', '-z', '--', 'articles']));
  changes.push(...untracked.map((file) => ({ file, isNew: true, isGone: false })));
  const articles = changes.filter(({ file }) => file.endsWith('.md') && !file.includes('\n'));
  const earlier = blobs(contentDir, base, articles.filter(({ isNew }) => !isNew).map(({ file }) => file));
  return articles.map(({ file, isGone }) => ({ file, isGone, before: earlier.get(file) ?? null }));
}

/** All of them from one process: a renamed folder may be thousands. */
function blobs(contentDir: string, base: string, files: string[]): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  if (files.length === 0) return found;
  const output = git(contentDir, ['cat-file', '--batch'], files.map((file) => `${base}:./${file}\n`).join('')) ?? Buffer.alloc(0);
  let at = 0;
  for (const file of files) {
    const end = output.indexOf('\n', at);
    const size = Number(/ blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1] ?? -1);
    at = end + 1;
    if (size < 0) continue;
    found.set(file, output.subarray(at, at + size));
    at += size + 1;
  }
  return found;
}

/** What Git prints; null when it fails or is not installed. */
function git(folder: string, args: string[], input?: string): Buffer | null {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], { input, maxBuffer: 2 ** 31, stdio: ['pipe', 'pipe', 'ignore'] });
  return status === 0 ? stdout : null;
}

function list(output: Buffer | null): string[] {
  return output?.toString().split('\0').filter(Boolean) ?? [];
}
