import type { BuildState } from './buildState.ts';
import type { Media } from './media.ts';
import { NAMED, type OutputFolder } from './outputFolder.ts';

/** Files whose users changed, collected before the change. */
export function mediaOfUsers(state: BuildState, users: Iterable<string>): Set<string> {
  const uses = state.sql('SELECT file FROM medium_use WHERE user = ?');
  return new Set([...users].flatMap((user) => uses.all(user).map((row) => row.file as string)));
}

/** Notes which files are shown to readers: those of pages that are published, and of no others. */
export function markShown(state: BuildState, users: Iterable<string>, isShown: (user: string) => boolean): void {
  const mark = state.sql('UPDATE medium_use SET shown = ? WHERE user = ?');
  for (const user of users) mark.run(isShown(user) ? 1 : 0, user);
}

/** Puts the files of `touched` media into the output, or takes them out when no page shows them any more. */
export function publishMedia(state: BuildState, media: Media, touched: Iterable<string>, output: OutputFolder, cacheDir: string): void {
  const shown = state.sql('SELECT 1 FROM medium_use WHERE file = ? AND shown = 1 LIMIT 1');
  const insert = state.sql('INSERT OR IGNORE INTO medium_output (path, file) VALUES (?, ?)');
  const wanted = new Set<string>();
  const before = new Set<string>();
  for (const file of touched) {
    for (const row of state.sql('SELECT path FROM medium_output WHERE file = ?').iterate(file)) before.add(row.path as string);
    state.sql('DELETE FROM medium_output WHERE file = ?').run(file);
    const medium = media.known(file);
    if (!medium || !shown.get(file)) continue;
    for (const { name, path } of medium.files) {
      insert.run(name, file);
      if (wanted.has(name)) continue;
      wanted.add(name);
      output.addCopy({ path: name, hash: NAMED }, path, path.startsWith(cacheDir));
    }
  }
  const elsewhere = state.sql('SELECT 1 FROM medium_output WHERE path = ?');
  for (const path of before) if (!wanted.has(path) && !elsewhere.get(path)) output.remove(path);
}
