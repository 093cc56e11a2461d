import type { Picture } from '../model/article.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Narrow pictures (a QR code, a badge) keep their own size, so one file serves every screen. */
export function isNarrow(picture: Picture): boolean {
  return picture.width < 480;
}

/** A responsive picture; `alt` is plain text. */
export function pictureHtml(picture: Picture, { alt, sizes, lazy }: { alt: string; sizes: string; lazy: boolean }): string {
  const sources = picture.sources
    .map(({ type, srcset }) => `<source type="${type}" srcset="${escapeHtml(srcset)}" sizes="${sizes}">`)
    .join('');
  const image = `<img src="${escapeHtml(picture.src)}" width="${picture.width}" height="${picture.height}"` +
    ` alt="${escapeHtml(alt)}"${lazy ? ' loading="lazy"' : ''} decoding="async">`;
  return sources && !isNarrow(picture) ? `<picture>${sources}${image}</picture>` : image;
}
