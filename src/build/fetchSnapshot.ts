import type { ArticleInteractions } from '../model/interactions.ts';

interface SnapshotPage {
  articles: ArticleInteractions[];
  cursor: string | null;
}

/** Asks a site's function for everything public, page by page; one line of JSON an article. */
export async function fetchSnapshot(get: (path: string) => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = (await get(`/api/snapshot?cursor=${encodeURIComponent(cursor)}`)) as SnapshotPage;
    lines.push(...page.articles.map((entry) => JSON.stringify(entry)));
    cursor = page.cursor;
  }
  return lines;
}
