import { posix } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { articleUrl } from './articleUrl.ts';
import { forEachProseLine } from './bodyProblems.ts';
import { columnCounter } from './lineTable.ts';
import { nearest } from './nearest.ts';
import type { RawArticle } from './rawArticle.ts';

/** A link of a body to a page of this site. */
export interface InternalLink {
  file: string;
  line: number;
  column: number;
  endColumn: number;
  written: string;
  /** Without query and fragment. */
  path: string;
}

const link = /(?<!!)\[(?:[^[\]\\]|\\.|!\[[^\]]{0,300}\]\([^)]{0,300}\)){0,1000}\]\(\s*<?([^)\s>]+)/g;
/** Pages that exist without a file of their own. */
const generated = /^\/(?:$|(?:tags|authors|places|topics|archive|search|corrections|style|moderation|edit|api)(?:\/|$)|.*\/page\/\d+\/$|.*\/text\/$|.*\.[a-z\d]{1,8}$)/i;

export function internalLinks({ file, body, bodyLine }: Pick<RawArticle, 'file' | 'body' | 'bodyLine'>, siteUrl: string): InternalLink[] {
  const links: InternalLink[] = [];
  if (!body.includes('](')) return links;
  forEachProseLine(body, (text, index) => {
    const columnOf = columnCounter(text);
    for (const match of text.matchAll(link)) {
      const written = match[1];
      const path = sitePath(written.startsWith(`${siteUrl}/`) ? written.slice(siteUrl.length) : written, file);
      if (path === null) continue;
      const column = columnOf(match.index + match[0].length - written.length);
      links.push({ file, line: bodyLine + index, column, endColumn: column + [...written].length, written, path });
    }
  });
  return links;
}

/** `../../2019/05/x.md` beside `articles/2020/03/y.md` -> `/2019/05/x/` */
function sitePath(href: string, file: string): string | null {
  const path = href.replace(/[?#].*$/, '');
  if (path.startsWith('/') && !path.startsWith('//')) return decoded(path);
  if (!path.endsWith('.md') || /^[a-z][a-z\d+.-]*:/i.test(path)) return null;
  const target = posix.join(posix.dirname(file), decoded(path));
  return pageUrl(target);
}

/** URL of a Markdown file, whether or not it is valid. */
export function pageUrl(file: string): string {
  return articleUrl(file) ?? `/${file.replace(/^(?:articles|pages)\//, '').replace(/(?:\/index)?\.md$/, '')}/`;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Links that lead to no page; `known` are the URLs of all files, sections and aliases. */
export function linkProblems(links: InternalLink[], known: ReadonlySet<string>): Problem[] {
  return links.flatMap(({ file, line, column, endColumn, written, path }) => {
    if (known.has(path) || generated.test(path)) return [];
    const at = { file, line, column, endColumn, severity: 'warning' as const, rule: 'broken-link' };
    const near = nearPage(path, known);
    const fixable = near && written.startsWith('/') && !/[?#]/.test(written);
    return [{ ...at, message: near ? `链接“${written}”没有这一页，应为 ${near}` : `链接“${written}”没有这一页，应改正或删去`, ...(fixable ? { fix: { text: near } } : {}) }];
  });
}

function nearPage(path: string, known: ReadonlySet<string>): string | null {
  const closed = path.endsWith('/') ? path : `${path}/`;
  if (known.has(closed)) return closed;
  const month = /^\/\d{4}\/\d{2}\//.exec(closed)?.[0];
  const siblings = [...known].filter((url) => (month ? url.startsWith(month) : !/^\/\d{4}\//.test(url)));
  const match = nearest(closed, siblings);
  return match && match.distance <= 2 ? match.candidate : null;
}
