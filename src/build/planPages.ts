import { hash } from 'node:crypto';
import { ARTICLE_PATH } from '../model/articlePath.ts';
import { replaceCards } from '../pages/cardRefs.ts';
import { families } from '../pages/families.ts';
import { textUrl } from '../pages/textEdition.ts';
import type { PlannedPage } from '../pages/pageFamily.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import type { IndexChange } from '../relate/indexChange.ts';
import { outputPath } from './outputPath.ts';
import type { BuildState } from './buildState.ts';

export interface PageCounts {
  total: number;
  rendered: number;
  unchanged: number;
  removed: number;
}

export interface PageToRender {
  /** A `PlannedModel`. */
  json: string;
  /** Ids of the articles whose cards it names. */
  cards: Set<number>;
}

/**
 * Goes through the pages that may have changed and finds those that have: whose signature, the hash of
 * everything the page prints and of the code that prints it, is not the one of the last build.
 */
export class PagePlan {
  readonly counts: PageCounts = { total: 0, rendered: 0, unchanged: 0, removed: 0 };
  /** Output paths of pages that are no more. */
  readonly removed: string[] = [];
  private readonly state: BuildState;
  private readonly index: SiteIndex;
  private readonly printKey: string;

  /** `printKey`: of all that decides how any page looks. */
  constructor(state: BuildState, index: SiteIndex, printKey: string) {
    this.state = state;
    this.index = index;
    this.printKey = printKey;
  }

  /** The pages to render, planned one by one as they are asked for. `change` null: look at every page. */
  *pages(change: IndexChange | null): Generator<PageToRender> {
    const seen = new Set<string>();
    const known = (url: string) => this.state.signature(url) !== null;
    for (const family of families) {
      const pages = change ? family.touched(change, this.index, known) : family.all(this.index);
      for (const page of pages) {
        if (seen.has(page.url)) continue;
        seen.add(page.url);
        const changed = this.changed(page);
        if (changed) yield changed;
      }
    }
    if (!change) this.removeUnseen(seen);
    this.counts.total = this.state.sql('SELECT count(*) AS n FROM page').get()!.n as number;
    this.counts.unchanged = this.counts.total - this.counts.rendered;
  }

  private changed({ url, model: make }: PlannedPage): PageToRender | null {
    const before = this.state.signature(url);
    const model = make();
    if (!model) {
      if (before !== null) this.remove(url);
      return null;
    }
    const json = JSON.stringify(model);
    const signature = hash('sha1', this.printKey + json, 'base64url');
    if (signature === before) return null;
    if (model.kind === 'tombstone') this.removeText(url);
    this.state.sql('INSERT OR REPLACE INTO page (url, signature) VALUES (?, ?)').run(url, signature);
    this.counts.rendered++;
    const cards = new Set<number>();
    replaceCards(model, (ref) => {
      cards.add(ref.card);
      return ref;
    });
    return { json, cards };
  }

  private removeUnseen(seen: Set<string>): void {
    const urls = this.state.sql('SELECT url FROM page').all().map((row) => row.url as string);
    for (const url of urls) if (!seen.has(url)) this.remove(url);
  }

  private remove(url: string): void {
    this.state.sql('DELETE FROM page WHERE url = ?').run(url);
    this.counts.removed++;
    this.removed.push(outputPath(url));
    if (ARTICLE_PATH.test(url)) this.removeText(url);
  }

  /** The text edition has no signature of its own: it comes and goes with its article's page. */
  private removeText(url: string): void {
    const path = outputPath(textUrl(url));
    if (this.state.outputHash(path) !== null) this.removed.push(path);
  }
}
