import type { Picture } from '../../src/model/article.ts';
import { renderMarkdown } from '../../src/render/renderMarkdown.ts';
import type { RenderContext } from '../../src/render/renderEnv.ts';

export const picture: Picture = {
  src: '/images/1-960.webp',
  width: 1920,
  height: 1280,
  sources: [
    { type: 'image/avif', srcset: '/images/1-320.avif 320w, /images/1-960.avif 960w' },
    { type: 'image/webp', srcset: '/images/1-320.webp 320w, /images/1-960.webp 960w' },
  ],
  alt: '',
  credit: '',
};

/** HTML of a body that stands in an article of March 2020. */
export function body(markdown: string, context: Partial<RenderContext> = {}): string {
  return render(markdown, context).html.trim();
}

export function render(markdown: string, context: Partial<RenderContext> = {}) {
  return renderMarkdown(markdown, { file: 'articles/2020/03/keji.md', pictures: {}, ...context });
}
