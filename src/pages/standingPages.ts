import type { StandingPage } from '../model/article.ts';
import type { BodySource, Planned, StandingPageModel } from '../model/pages.ts';
import type { Standing } from '../relate/siteContent.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { dateText } from '../render/formatDate.ts';
import { breadcrumb, frame } from './frame.ts';
import { fewPages } from './pageFamily.ts';

export const standingPages = fewPages((index) =>
  index.content.pages.map((page) => ({ url: page.entry.url, model: () => standingPage(index, page) })));

function standingPage(index: SiteIndex, { entry, hash, bodyStart: start, pictures, files }: Standing<StandingPage>): Planned<StandingPageModel<BodySource>> {
  const { url, title, summary, updated, file } = entry;
  return {
    kind: 'page',
    url,
    frame: frame(index, { url, title, description: summary || title, breadcrumb: breadcrumb({ title, url }) }),
    title,
    summary,
    updated: updated && dateText(updated, index.content.site.timezone),
    body: { file, hash, start, pictures, files },
  };
}
