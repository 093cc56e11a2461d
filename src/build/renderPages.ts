import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import type { BodySource, Card, PageModel, SiteFrame } from '../model/pages.ts';
import { replaceCards } from '../pages/cardRefs.ts';
import type { PlannedModel } from '../pages/pageFamily.ts';
import { textEdition } from '../pages/textEdition.ts';
import { outputPath } from './outputPath.ts';
import { renderBodies } from './renderBodies.ts';

export interface RenderJob {
  /** Each a `PlannedModel` as JSON. */
  models: string[];
  /** Ids of articles and their `Card` as JSON. */
  cards: [id: number, json: string][];
  site: SiteFrame;
  contentDir: string;
  /** Folder into which the pages are written, at the paths that they will have in the output. */
  stageDir: string;
}

export interface RenderedPage {
  path: string;
  /** Of the file's bytes. */
  hash: string;
}

/** Renders the models through Eleventy and writes the files to the stage. */
export async function renderPages({ models, cards, site, contentDir, stageDir }: RenderJob): Promise<RenderedPage[]> {
  if (!models.length) return [];
  const cardOf = new Map(cards.map(([id, json]) => [id, JSON.parse(json) as Card]));
  const pages = models.flatMap((json) => {
    const page = renderBodies(complete(JSON.parse(json) as PlannedModel, cardOf, site), contentDir);
    const editions = page.kind === 'article' ? [page, textEdition(page)] : [page];
    return editions.map((model) => ({ path: outputPath(model.url), model }));
  });
  const eleventy = new Eleventy('layouts', '_site', {
    quietMode: true,
    configPath: 'eleventy.config.ts',
    config: (config: { addGlobalData(name: string, data: unknown): void }) => config.addGlobalData('pages', pages),
  });
  const results = (await eleventy.toJSON()) as { outputPath: string; content: string }[];
  if (results.length !== pages.length) throw new Error(`Eleventy rendered ${results.length} of ${pages.length} pages`);
  return results.map(({ outputPath: at, content }) => writePage(stageDir, at.replace(/^(\.\/)?_site\//, ''), content));
}

/** Puts in what many pages have in common. */
function complete(model: PlannedModel, cards: Map<number, Card>, site: SiteFrame): PageModel<BodySource> {
  replaceCards(model, ({ card, reason }) => (reason ? { ...cards.get(card), reason } : cards.get(card)));
  return ('frame' in model ? { ...model, frame: { ...site, ...model.frame } } : model) as PageModel<BodySource>;
}

/** Nearly every page is the first in its folder: one call, unless the folder above is missing too. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') mkdirSync(folder, { recursive: true });
    else if (code !== 'EEXIST') throw error;
  }
}

function writePage(stageDir: string, path: string, content: string): RenderedPage {
  const target = join(stageDir, path);
  makeFolder(dirname(target));
  const bytes = Buffer.from(content);
  writeFileSync(target, bytes);
  return { path, hash: hash('sha1', bytes) };
}
