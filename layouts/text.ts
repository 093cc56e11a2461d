import type { TextPage } from '../src/model/machinePages.ts';

/** Host files and lists: printed as they are. */
export function textLayout(page: TextPage) {
  return page.text;
}
