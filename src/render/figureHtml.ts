import type { Token } from 'markdown-it';
import type { RenderEnv } from './renderEnv.ts';
import { escapeHtml } from './escapeHtml.ts';
import { fileName, lookUp } from './fileName.ts';
import { isVideo, mediaKind } from './mediaKind.ts';
import { isNarrow, pictureHtml } from './pictureHtml.ts';
import { plainText } from './plainText.ts';
import { videoHtml } from './videoHtml.ts';

/** The article's column is 38 em of 18 px; on a phone pictures go from edge to edge. */
const columnSizes = '(min-width: 48em) 684px, 100vw';
const gallerySizes = '(min-width: 48em) 340px, 50vw';

export function galleryHtml(images: Token[], env: RenderEnv): string {
  return `<div class="gallery">\n${images.map((image) => figureHtml(image, env, gallerySizes)).join('')}</div>\n`;
}

/** A picture or video with caption and credit, written as its title: `图注|摄影：某某`. */
export function figureHtml(image: Token, env: RenderEnv, sizes = columnSizes): string {
  const { address, alt, title } = read(image);
  const [caption = '', credit = ''] = title.split(/[|｜]/).map((part) => part.trim());
  const found = pictureOf(address, env);
  const media = found ? picture(image, env, sizes) : videoHtml(address, alt || caption, env.context);
  const text = [span('caption', caption), span('credit', credit || found?.credit || '')].filter(Boolean).join(' ');
  return `<figure${found && isNarrow(found) ? ' class="narrow"' : ''}>${media}${text && `<figcaption>${text}</figcaption>`}</figure>\n`;
}

/** Inside a line of text: a picture; a link where there is only something to fetch; else the `alt`. */
export function inlineHtml(image: Token, env: RenderEnv): string {
  const { address, alt } = read(image);
  const kind = mediaKind(address, env.context);
  if (kind === 'picture') return picture(image, env, columnSizes);
  const text = escapeHtml(alt) || (isVideo(address) ? '观看视频' : '查看图片');
  const url = kind === 'video' ? lookUp(env.context.files, fileName(address)) : address;
  if (kind === 'missing' || !url) return escapeHtml(alt);
  return image.meta?.linked ? text : `<a href="${escapeHtml(url)}" rel="noopener">${text}</a>`;
}

function picture(image: Token, env: RenderEnv, sizes: string): string {
  const { address, alt } = read(image);
  const found = pictureOf(address, env)!;
  const isFirst = env.pictures++ === 0;
  return pictureHtml(found, { alt: alt || found.alt, sizes, lazy: !(isFirst && env.context.firstPictureEager) });
}

function read(image: Token) {
  return { address: String(image.attrGet('src')), alt: plainText(image.children ?? []), title: String(image.attrGet('title') ?? '') };
}

function pictureOf(address: string, { context }: RenderEnv) {
  return lookUp(context.pictures, fileName(address));
}

function span(name: string, text: string): string {
  return text && `<span class="${name}">${escapeHtml(text)}</span>`;
}
