import { extname, join, posix } from 'node:path';
import type { Picture } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import { copyFile } from '../render/copyFile.ts';
import { processImage } from '../render/processImage.ts';
import type { BuildState } from './buildState.ts';

/** A file beside an article, ready to be published. */
export interface Medium {
  picture: Picture | null;
  /** Of a copied file; empty for a picture. */
  url: string;
  files: { name: string; path: string }[];
}

export interface MediaOf {
  pictures: Record<string, Picture>;
  files: Record<string, string>;
}

const PICTURES = new Set(['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif', '.tif', '.tiff', '.heic', '.svg']);

/** Pictures and other files beside articles: processed once, remembered by the state. */
export class Media {
  readonly problems: Problem[] = [];
  private readonly state: BuildState;
  private readonly contentDir: string;
  private readonly cacheDir: string;
  private readonly exists: (file: string) => boolean;

  constructor(state: BuildState, contentDir: string, cacheDir: string, exists: (file: string) => boolean) {
    this.state = state;
    this.contentDir = contentDir;
    this.cacheDir = cacheDir;
    this.exists = exists;
  }

  /** Resolves the names that `user` (a file below the content folder) writes. Names that lead nowhere are left out. */
  async of(user: string, names: string[]): Promise<MediaOf> {
    const found: MediaOf = { pictures: {}, files: {} };
    for (const name of names) {
      const file = mediumFile(user, name);
      this.state.sql('INSERT OR IGNORE INTO medium_use (file, user, shown) VALUES (?, ?, 0)').run(file, user);
      const medium = this.exists(file) ? await this.medium(file, user) : null;
      if (medium?.picture) found.pictures[name] = medium.picture;
      else if (medium) found.files[name] = medium.url;
    }
    return found;
  }

  forget(file: string): void {
    this.state.sql('DELETE FROM medium WHERE file = ?').run(file);
  }

  known(file: string): Medium | null {
    const row = this.state.sql('SELECT data FROM medium WHERE file = ?').get(file);
    return row ? (JSON.parse(row.data as string) as Medium) : null;
  }

  private async medium(file: string, user: string): Promise<Medium | null> {
    const known = this.known(file);
    if (known) return known;
    const medium = await this.process(file, user);
    if (medium) this.state.sql('INSERT OR REPLACE INTO medium (file, data) VALUES (?, ?)').run(file, JSON.stringify(medium));
    return medium;
  }

  private async process(file: string, user: string): Promise<Medium | null> {
    const path = join(this.contentDir, file);
    const isPicture = PICTURES.has(extname(file).toLowerCase());
    const made = isPicture ? await processImage({ path }, { cacheDir: this.cacheDir }) : await copyFile({ path });
    for (const problem of made.ok ? made.warnings : [made.problem]) {
      this.problems.push({ ...problem, file: isPicture ? file : user, line: 1, column: 1 });
    }
    if (!made.ok) return null;
    if ('picture' in made) return { picture: { ...made.picture, alt: '', credit: '' }, url: '', files: made.files };
    return { picture: null, url: made.url, files: made.files };
  }
}

/** `articles/2020/03/x/index.md` and `cover.jpg` -> `articles/2020/03/x/cover.jpg` */
export function mediumFile(user: string, name: string): string {
  return posix.normalize(posix.join(posix.dirname(user), name));
}
