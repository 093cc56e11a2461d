import type { Article } from '../model/article.ts';
import type { Section, Site } from '../model/site.ts';
import { contentFiles } from './contentFiles.ts';
import { parseArticle } from './parseArticle.ts';
import { readContent } from './readContent.ts';

/** All valid articles of a content folder, whether or not they are published. */
export async function readArticles(contentDir: string, context: { site: Site; sections: Section[] }): Promise<Article[]> {
  const files = await contentFiles(contentDir);
  return files.filter(({ file }) => /^articles\/.*\.md$/.test(file)).flatMap(({ file }) => {
    const raw = readContent(contentDir, file);
    return raw ? (parseArticle(raw, context).article ?? []) : [];
  });
}
