import { posix } from 'node:path';
import { articleUrl } from '../content/articleUrl.ts';
import type { RenderContext } from './renderEnv.ts';
import { fileName, lookUp } from './fileName.ts';

const hasScheme = /^[a-z][a-z0-9+.-]*:/i;
const hidden = /[\s\p{Cc}\p{Cf}]/gu;
const allowedScheme = /^(?:https?|mailto|tel):/i;

/**
 * Where a link of a body leads, or null where it must not be one: a scheme that is not allowed, or
 * a file that is not there. The only gate between an editor's address and `href`.
 *
 * `../../2019/05/x.md` -> `/2019/05/x/`, `tongzhi.pdf` -> `/files/3f9a2c/tongzhi.pdf`, `javascript:…` -> null
 */
export function linkTarget(address: string, context: RenderContext): string | null {
  // Browsers ignore white space and control characters in a scheme, so they must not hide one here.
  const href = address.replaceAll(hidden, '');
  if (href === '') return null;
  if (hasScheme.test(fileName(href).replaceAll(hidden, ''))) return allowedScheme.test(href) ? href : null;
  if (/^[/\\]{2}/.test(href)) return `https://${href.slice(2)}`;
  if (/^[/#?]/.test(href)) return href;
  return fileTarget(href, context);
}

function fileTarget(href: string, context: RenderContext): string | null {
  const copied = lookUp(context.files, fileName(href)) ?? lookUp(context.pictures, fileName(href))?.src;
  if (copied) return copied;
  const [, path, end] = /^([^?#]*)(.*)$/.exec(href)!;
  if (path.endsWith('.md')) return pageOf(posix.join(posix.dirname(context.file), path)) + end;
  if (/\.[a-z0-9]{1,5}$/i.test(path)) return null;
  return posix.join(pageOf(context.file), path) + end;
}

/** `articles/2020/03/x/index.md` -> `/2020/03/x/`, `pages/about.md` -> `/about/`, `topics/x.md` -> `/topics/x/` */
function pageOf(file: string): string {
  return articleUrl(file) ?? `/${file.replace(/^(?:articles|pages)\//, '').replace(/(?:\/index)?\.md$/, '')}/`;
}
