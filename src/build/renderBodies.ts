import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyText } from '../content/readText.ts';
import type { BodySource, PageModel, RenderedBody } from '../model/pages.ts';
import { renderMarkdown } from '../render/renderMarkdown.ts';

/** Replaces the bodies that a model names by their HTML, just before it is printed. */
export function renderBodies(model: PageModel<BodySource>, contentDir: string): PageModel {
  switch (model.kind) {
    case 'article':
      return { ...model, body: renderBody(model.body, contentDir, { firstPictureEager: model.cover === null }) };
    case 'page':
    case 'topic':
      return { ...model, body: renderBody(model.body, contentDir) };
    case 'feed':
      return { ...model, items: model.items.map((item) => ({ ...item, body: item.body && renderBody(item.body, contentDir) })) };
    default:
      return model;
  }
}

function renderBody(body: BodySource, contentDir: string, options: { firstPictureEager?: boolean } = {}): RenderedBody {
  const { file, start, pictures, files } = body;
  return renderMarkdown(bodyText(readFileSync(join(contentDir, file)), start), { file, pictures, files, ...options });
}
