import type { Picture } from '../../src/model/article.ts';
import { html } from './markup.ts';

interface Options {
  /** How wide the picture is printed, as in the `sizes` attribute. */
  sizes: string;
  /** In a card the headline beside the picture says it all: an empty `alt` keeps it from being read twice. */
  alt?: string;
  /** The one picture that the first screen waits for. */
  first?: boolean;
}

/** A picture with its sizes, so that nothing moves when it arrives. */
export function picture(picture: Picture, { sizes, alt = picture.alt, first = false }: Options) {
  return html`<picture>${picture.sources.map((source) => html`<source type="${source.type}" srcset="${source.srcset}" sizes="${sizes}">`)}<img src="${picture.src}" width="${picture.width}" height="${picture.height}" alt="${alt}"${first ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`}></picture>`;
}
