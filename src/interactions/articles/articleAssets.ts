import { articleDirectory, type ArticleDirectory } from './articleDirectory.ts';

/** Cloudflare's binding to the files that were deployed with the Worker. */
export interface Assets {
  fetch(request: Request | string): Promise<Response>;
}

const MAX_ENTRIES = 500;

/** Reads the lists of the build from the site's own assets. A new build is a new Worker, so what was read stays right. */
export function articleAssets(assets: Assets): ArticleDirectory {
  const entries = new Map<string, unknown>();
  return articleDirectory(async (file) => {
    const known = entries.get(file);
    if (known !== undefined) return known;
    const answer = await assets.fetch(`https://assets.invalid/${file}`);
    const content = answer.ok ? await answer.json() : null;
    if (entries.size >= MAX_ENTRIES) entries.clear();
    entries.set(file, content);
    return content;
  });
}
