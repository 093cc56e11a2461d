import type { Env } from 'markdown-it';
import type { RenderedBody } from '../model/pages.ts';
import type { Picture } from '../model/article.ts';

/** What a body needs from outside to be printed. Names are as the Markdown writes them. */
export interface RenderContext {
  /** The body's own file, below the content folder; relative links start from it. */
  file: string;
  pictures: Record<string, Picture>;
  /** URLs of copied files (video, captions, documents). */
  files?: Record<string, string>;
  /** Level of the body's highest headings; 2 unless told. */
  headingLevel?: number;
  /** The first picture is the first thing seen (no cover above it), so it must not load lazily. */
  firstPictureEager?: boolean;
}

/** Travels through one rendering; what plugins count and collect. */
export interface RenderEnv extends Env {
  context: RenderContext;
  contents: RenderedBody['contents'];
  tables: number;
  pictures: number;
  /** Set where the addresses of a body are wanted (`bodyFiles`). */
  found?: string[];
}
