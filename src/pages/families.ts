import { archivePages } from './archivePages.ts';
import { articlePages } from './articlePage.ts';
import { siteCalendar } from './calendars.ts';
import { directoryPages } from './directoryPages.ts';
import { emergencyFiles } from './emergencyFiles.ts';
import { feeds, namedFeeds } from './feeds.ts';
import { fixedPages } from './fixedPages.ts';
import { homePages } from './homePage.ts';
import { articleLists, hostFiles } from './hostFiles.ts';
import { listPages } from './listPages.ts';
import type { PageFamily } from './pageFamily.ts';
import { redirects } from './redirects.ts';
import { sectionPages } from './sectionPages.ts';
import { monthlySitemaps, siteSitemaps } from './sitemaps.ts';
import { siteSharePicture } from './sharePictures.ts';
import { standingPages } from './standingPages.ts';
import { textFront } from './textEdition.ts';
import { topicPages } from './topicPages.ts';

/**
 * Every page of the site, in the order in which pages are written: articles before the lists that lead
 * to them, home last. Where two would take one URL the first has it.
 */
export const families: PageFamily[] = [
  siteSharePicture, articlePages, standingPages, topicPages, fixedPages,
  listPages, sectionPages, archivePages, directoryPages, homePages, textFront,
  redirects, feeds, namedFeeds, siteCalendar, monthlySitemaps, siteSitemaps, articleLists, hostFiles, emergencyFiles,
];
