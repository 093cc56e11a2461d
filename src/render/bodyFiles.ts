import type { RenderEnv } from './renderEnv.ts';
import { fileName } from './fileName.ts';
import { markdown as parser } from './markdown.ts';
import { isVideo } from './mediaKind.ts';
import { companionsOf } from './videoHtml.ts';

const isFile = /^(?![a-z][a-z0-9+.-]*:)[^/#?].*\.(?!md$)[a-z0-9]{1,5}$/i;
/** Links to other sites and places are the most frequent ones, and name no file. */
const mayRefer = /!\[|\]\((?!\s*<?(?:https?:|\/|#))|\]:/;
/** In code and in remarks an address is none; both may hold blank lines. */
const unlike = /^(?: {4}|\t|\s*(?:```|~~~))|<!--/m;

/**
 * Names of the files beside a body that it shows or links to, in order, each once; with a video
 * come the poster and captions that may stand beside it. These names are the keys of
 * `RenderContext.pictures` and `.files`. A name may lead to no file, or out of the folder: the caller looks.
 */
export function bodyFiles(markdown: string): string[] {
  if (!mayRefer.test(markdown)) return [];
  const env: RenderEnv = { context: { file: '', pictures: {} }, contents: [], tables: 0, pictures: 0, found: [] };
  parser.parse(unlike.test(markdown) ? markdown : blocksWithLinks(markdown), env);
  const names = env.found!.map(fileName).filter((name) => isFile.test(name));
  return [...new Set(names.flatMap(withCompanions))];
}

/** The build asks this of every article, and most paragraphs link nowhere: they need no parser. */
function blocksWithLinks(markdown: string): string {
  return markdown.split(/\n(?:[ \t]*\n)+/).filter((block) => block.includes('[')).join('\n\n');
}

function withCompanions(name: string): string[] {
  if (!isVideo(name)) return [name];
  const { posters, captions } = companionsOf(name);
  return [name, ...posters, captions];
}
