import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import type { SharePicture } from '../model/machinePages.ts';
import type { BodySource, Card, PageModel, SiteFrame } from '../model/pages.ts';
import { replaceCards } from '../pages/cardRefs.ts';
import type { PlannedModel } from '../pages/pageFamily.ts';
import { textEdition } from '../pages/textEdition.ts';
import { sharePicture } from '../render/share/sharePicture.ts';
import { outputPath } from './outputPath.ts';
import { renderBodies } from './renderBodies.ts';

export interface RenderJob {
  /** Each a `PlannedModel` as JSON. */
  models: string[];
  /** Ids of articles and their `Card` as JSON. */
  cards: [id: number, json: string][];
  site: SiteFrame;
  contentDir: string;
  cacheDir: string;
  /** Folder into which the pages are written, at the paths that they will have in the output. */
  stageDir: string;
}

export interface RenderedPage {
  path: string;
  /** Of the file's bytes. */
  hash: string;
}

/** Renders the models through Eleventy, draws those that are pictures, and writes the files to the stage. */
export async function renderPages({ models, cards, site, contentDir, cacheDir, stageDir }: RenderJob): Promise<RenderedPage[]> {
  const [pictures, texts] = parted(models.map((json) => JSON.parse(json) as PlannedModel));
  const drawn = await Promise.all(pictures.map(async ({ url, cover, ...text }) => writePage(stageDir, outputPath(url), await sharePicture(text, cover, cacheDir))));
  if (!texts.length) return drawn;
  const cardOf = new Map(cards.map(([id, json]) => [id, JSON.parse(json) as Card]));
  const pages = texts.flatMap((planned) => {
    const page = renderBodies(complete(planned, cardOf, site), contentDir);
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
  return [...drawn, ...results.map(({ outputPath: at, content }) => writePage(stageDir, at.replace(/^(\.\/)?_site\//, ''), Buffer.from(content)))];
}

type PlannedText = Exclude<PlannedModel, SharePicture>;

function parted(models: PlannedModel[]): [SharePicture[], PlannedText[]] {
  const isPicture = (model: PlannedModel): model is SharePicture => model.kind === 'share-picture';
  return [models.filter(isPicture), models.filter((model) => !isPicture(model)) as PlannedText[]];
}

/** Puts in what many pages have in common. */
function complete(model: PlannedText, cards: Map<number, Card>, site: SiteFrame): PageModel<BodySource> {
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

function writePage(stageDir: string, path: string, bytes: Buffer): RenderedPage {
  const target = join(stageDir, path);
  makeFolder(dirname(target));
  writeFileSync(target, bytes);
  return { path, hash: hash('sha1', bytes) };
}
