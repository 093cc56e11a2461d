import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle, type ArticleContext } from '../content/parseArticle.ts';
import { plainText } from '../content/plainText.ts';
import { rawContent } from '../content/readContent.ts';
import type { Article } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import { termVector } from '../relate/terms.ts';
import { encodeVector } from '../relate/termVector.ts';
import type { TermWeights } from '../relate/termWeights.ts';
import { bodyFiles } from '../render/bodyFiles.ts';
import { blobId } from './blobId.ts';

/** What a build takes from an article's file; its body stays there. */
export interface ReadFile {
  file: string;
  hash: string;
  bodyStart: number;
  article: Article | null;
  problems: Problem[];
  /** Files that cover and body show, as the article names them. */
  media: string[];
  readingMinutes: number;
  /** As `encodeVector` gives it. */
  vector: Uint32Array;
}

export interface ReadingContext extends ArticleContext {
  contentDir: string;
  weights: TermWeights;
}

/** Characters that a reader takes in a minute. */
const READING_SPEED = 400;

export function readArticleFile(file: string, context: ReadingContext): ReadFile {
  const bytes = readFileSync(join(context.contentDir, file));
  const raw = rawContent(file, bytes);
  const { article, body, problems } = parseArticle(raw, context);
  const plain = article ? plainText(body) : '';
  return {
    file,
    hash: blobId(bytes),
    bodyStart: raw.bodyStart,
    article,
    problems,
    media: article ? [...new Set([...(article.cover ? [article.cover.src] : []), ...bodyFiles(body)])] : [],
    readingMinutes: Math.max(1, Math.round(plain.length / READING_SPEED)),
    vector: encodeVector(termVector({ title: article?.title ?? '', text: plain, tags: [...(article?.tags ?? []), ...(article?.places ?? [])] }, context.weights)),
  };
}
