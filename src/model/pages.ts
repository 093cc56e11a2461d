import type { Footer, ReactionKind } from './site.ts';
import type { FeedPage, RedirectPage, SitemapPage, TextPage } from './machinePages.ts';
import type { TextPart } from './linkedText.ts';
import type { Person, Picture, Source } from './article.ts';

/**
 * Complete page models: everything a layout prints, ready to print.
 *
 * `Body` is `BodySource` while a page is planned and `RenderedBody` when it reaches its layout:
 * bodies are read and rendered one at a time, just before they are printed, and never held.
 */
export interface BodySource {
  /** Markdown file, below the content folder. */
  file: string;
  /** Git blob id of that file: a page that prints it changes with it. */
  hash: string;
  /** As in `IndexedArticle.bodyStart`. */
  start: number;
  /** Processed images by the `src` that the Markdown writes. */
  pictures: Record<string, Picture>;
  /** URLs of copied files (video, captions, documents), likewise. */
  files: Record<string, string>;
}

export interface RenderedBody {
  /** Safe HTML, made by `render/` only. */
  html: string;
  /** Headings of level 2 and 3; empty when there are fewer than three. */
  contents: { id: string; title: string; level: 2 | 3 }[];
}

export interface Link {
  title: string;
  url: string;
  /** True where the link leads to the page it stands on, or to the section it belongs to. */
  current?: boolean;
}

export interface DateText {
  /** For `datetime=`. */
  iso: string;
  /** `2020-03-25 18:30`, or without the time where none was written. */
  text: string;
  /** `3月25日`; for lists under a year's heading. */
  day: string;
}

/** An article as lists show it. */
export interface Card {
  url: string;
  title: string;
  date: DateText;
  section: Link;
  summary: string;
  picture: Picture | null;
  /** Why it is recommended: 同题材, 同地点, 编辑推荐; only in grids. */
  reason?: string;
}

/** What stands around every page and is the same on all pages of a build. */
export interface SiteFrame {
  language: string;
  siteName: string;
  /** Without a slash at its end. */
  siteUrl: string;
  tagline: string;
  navigation: Link[];
  assets: Assets;
  footer: Footer;
  /** The demonstration notice; empty on a real site. */
  notice: string;
}

/** What stands around one page. */
export interface PageFrame {
  /** Of `<title>`, with the site's name. */
  title: string;
  description: string;
  /** Absolute URL. */
  canonical: string;
  /** Keeps search, 404 and tombstones out of search engines. */
  noindex: boolean;
  /** Open Graph; the address of `image` is absolute. */
  openGraph: { type: 'website' | 'article'; title: string; image: { url: string; width: number; height: number } | null; published?: string; modified?: string };
  /** schema.org objects for one `<script type="application/ld+json">`. */
  jsonLd: object[];
  /** `<link rel="alternate">` feeds of this page. */
  feeds: { title: string; type: string; url: string }[];
  /** URLs of the navigation's links that lead to where this page belongs. */
  areas: string[];
  /** From 首页 to this page; empty on home. */
  breadcrumb: Link[];
}

export interface Frame extends SiteFrame, PageFrame {}

/** Stands for a card while pages are planned: many pages print the same one. */
export interface CardRef {
  /** Id of the article. */
  card: number;
  /** Hash of what the card prints. */
  hash: string;
  /** As in `Card`. */
  reason?: string;
}

type WithRefs<T> = T extends Card ? CardRef : T extends (infer Item)[] ? WithRefs<Item>[] : T extends object ? { [Key in keyof T]: WithRefs<T[Key]> } : T;

/** A page as it is planned: its cards, and what stands around all pages alike, are put in just before it is printed. */
export type Planned<Page> = WithRefs<Page extends { frame: Frame } ? Omit<Page, 'frame'> & { frame: PageFrame } : Page>;

/** URLs of the hashed files that the build bundled. */
export interface Assets {
  /** What every page has and articles need. */
  css: string;
  /** What the other pages need besides. */
  moreCss: string;
  /** The stylesheet of text editions. */
  textCss: string;
  /** Deferred module on every page. */
  script: string;
  /** Deferred modules of the search page and of the moderators' page. */
  searchScript: string;
  /** Loaded when 分享 is pressed. */
  shareScript: string;
  moderationScript: string;
}

export interface Pager {
  /** Pages are numbered from the oldest (1); the front page shows the newest. */
  newer: Link | null;
  older: Link | null;
  /** 0 on the front page. */
  number: number;
  /** On the front page only: an old page must not change when a new one begins. */
  total: number;
}

export interface HomePage {
  kind: 'home';
  url: string;
  frame: Frame;
  lead: Card | null;
  /** Four headlines beside the lead; the first may show its picture. */
  headlines: Card[];
  latest: Card[];
  /** 图文推荐: ten cards with pictures, none repeated elsewhere on the page. */
  grid: Card[];
  blocks: { section: Link; cards: Card[] }[];
  /** Recent articles in the places of the most read ones, which the function knows. */
  popular: { hot: Card[]; flowers: Card[] };
  topics: TopicCard[];
  correction: Card | null;
}

export interface TopicCard {
  title: string;
  url: string;
  summary: string;
  picture: Picture | null;
}

export interface SectionPage {
  kind: 'section';
  url: string;
  frame: Frame;
  title: string;
  description: string;
  children: Link[];
  feed: string;
  /** Set on the front page only. */
  lead: Card | null;
  cards: Card[];
  pager: Pager;
}

/** Tag, author, place: a name, how many articles, and the articles by year. */
export interface ListPage {
  kind: 'list';
  url: string;
  frame: Frame;
  /** 标签, 作者, 地点 */
  label: string;
  title: string;
  count: number;
  years: { year: string; cards: Card[] }[];
  /** Empty for a tag. */
  feed: string;
  pager: Pager;
}

export interface ArchivePage {
  kind: 'archive';
  url: string;
  frame: Frame;
  title: string;
  /** Calendar of the month in weeks from Monday; `null` outside the month. Empty on the archive's front page. */
  weeks: ({ day: number; count: number; url: string } | null)[][];
  /** `id` is the fragment that the calendar links to: `day-25`. */
  days: { id: string; date: DateText; weekday: string; cards: Card[] }[];
  /** Every month that has articles, newest year first. */
  years: { year: string; months: (Link & { count: number })[] }[];
  newer: Link | null;
  older: Link | null;
}

export interface ArticlePage<Body = RenderedBody> {
  kind: 'article';
  url: string;
  frame: Frame;
  title: string;
  date: DateText;
  updated: DateText | null;
  section: Link;
  byline: { people: (Person & { url: string })[]; source: Source | null; editor: string; reviewers: string[] };
  summary: string;
  cover: Picture | null;
  body: Body;
  tags: Link[];
  places: Link[];
  /** What it announces; `calendar`: URL of the entry for one's own calendar. */
  event: { start: DateText; end: DateText | null; place: string; calendar: string } | null;
  /** `id`: where each stands on the page. */
  corrections: { id: string; date: DateText; text: string }[];
  /** Where all changes of its file can be read; empty when nowhere. */
  history: string;
  /** By date within the section: previous is older, next is newer. */
  previous: Link | null;
  next: Link | null;
  /** `count` as the snapshot of this build has it; null without one. */
  reactions: (ReactionKind & { count: number | null })[];
  /** `login`: reactions need an account. */
  reactionsNeedLogin: boolean;
  commentsOpen: boolean;
  /** As the snapshot of this build has them; the page's script replaces them by the newest. */
  comments: ShownComment[];
  /** 图文推荐: ten cards. */
  grid: Card[];
  /** 相关阅读: those of the grid that belong to the article, at most four. */
  related: Card[];
  /** Minutes, at least 1. */
  readingMinutes: number;
  /** URL of its text edition. */
  textEdition: string;
  /** The newsroom's preview mark: 草稿, 定时发布; empty on a published page. */
  mark: string;
}

/** An approved comment as a page prints it. */
export interface ShownComment {
  id: string;
  author: string;
  body: TextPart[];
  date: DateText;
  replies: ShownComment[];
}

/** An article without pictures and without script, for bad networks; its body is as `textOnly` leaves it. */
export interface TextEditionPage {
  kind: 'text-edition';
  url: string;
  article: ArticlePage;
}

/** `/text/`: the way into the text editions. */
export interface TextFrontPage {
  kind: 'text-front';
  url: string;
  frame: Frame;
  entries: (Link & { date: DateText })[];
}

/** 410: what is left of a withdrawn or expired article. */
export interface TombstonePage {
  kind: 'tombstone';
  url: string;
  frame: Frame;
  status: 'withdrawn' | 'expired';
  /** 已撤回, 已过期 */
  title: string;
  date: DateText;
  reason: string;
}

export interface StandingPageModel<Body = RenderedBody> {
  kind: 'page';
  url: string;
  frame: Frame;
  title: string;
  summary: string;
  updated: DateText | null;
  body: Body;
}

export interface TopicPage<Body = RenderedBody> {
  kind: 'topic';
  url: string;
  frame: Frame;
  title: string;
  summary: string;
  cover: Picture | null;
  body: Body;
  /** A timeline, newest first. */
  cards: Card[];
  feed: string;
}

/** Front pages of /tags/, /authors/, /places/, /topics/: names with their counts. */
export interface DirectoryPage {
  kind: 'directory';
  url: string;
  frame: Frame;
  title: string;
  entries: (Link & { count: number })[];
  /** On /topics/ instead of entries. */
  topics: TopicCard[];
}

export interface SearchPage {
  kind: 'search';
  url: string;
  frame: Frame;
  sections: Link[];
  years: string[];
}

export interface CorrectionsPage {
  kind: 'corrections';
  url: string;
  frame: Frame;
  entries: { article: Link; date: DateText; text: string }[];
  feed: string;
}

/** `/saved/`: filled on the reader's device. */
export interface SavedPage {
  kind: 'saved';
  url: string;
  frame: Frame;
}

/** `/offline/`: kept on the reader's device. */
export interface OfflinePage {
  kind: 'offline';
  url: string;
  frame: Frame;
}

export interface NotFoundPage {
  kind: 'not-found';
  url: string;
  frame: Frame;
}

/** `/moderation/`: an empty shell that its own script fills. */
export interface ModerationPage {
  kind: 'moderation';
  url: string;
  frame: Frame;
  script: string;
}

/** `/style/`: every component with its named examples. */
export interface StylePage {
  kind: 'style';
  url: string;
  frame: Frame;
}

export type PageModel<Body = RenderedBody> =
  | HomePage | SectionPage | ListPage | ArchivePage | ArticlePage<Body> | TombstonePage | StandingPageModel<Body>
  | TopicPage<Body> | DirectoryPage | SearchPage | CorrectionsPage | NotFoundPage | OfflinePage | SavedPage
  | ModerationPage | StylePage | TextEditionPage | TextFrontPage | FeedPage<Body> | SitemapPage | RedirectPage | TextPage;

export type PageKind = PageModel['kind'];
