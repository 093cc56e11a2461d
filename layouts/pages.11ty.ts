import type { PageModel } from '../src/model/pages.ts';
import { layout } from './layout.ts';

interface Entry {
  model: PageModel;
  /** Where the page stands in the output folder. */
  path: string;
}

/** One template for the whole site: a page for each model in `pages`, printed by the layout of its kind. */
export const data = {
  pagination: { data: 'pages', size: 1, alias: 'entry' },
  permalink: ({ entry }: { entry: Entry }) => `/${entry.path}`,
  eleventyExcludeFromCollections: true,
};

export function render({ entry }: { entry: Entry }): string {
  return layout(entry.model);
}
