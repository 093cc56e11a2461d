export interface Person {
  name: string;
  /** 记者, 通讯员, 编辑, 摄影 … */
  role?: string;
}

/** Where a reprint (转载) comes from. */
export interface Source {
  name: string;
  url?: string;
  author?: string;
  title?: string;
}

/** A point in time as the site prints it: always with the site's own offset. */
export interface Moment {
  /** `2020-03-25T18:30:00+08:00` */
  iso: string;
  /** Milliseconds since the epoch, for order. */
  ms: number;
  /** Whether the editor wrote a time of day; without one only the date is printed. */
  hasTime: boolean;
}

/** An image file beside an article, ready to be printed. */
export interface Picture {
  /** Fallback `src`, an absolute path on the site: `/images/3f9a2c-960.webp`. */
  src: string;
  width: number;
  height: number;
  /** One per format, best first; empty for SVG. `srcset` as in HTML. */
  sources: { type: string; srcset: string }[];
  alt: string;
  credit: string;
}

/** Something that readers may want in their calendar. */
export interface ArticleEvent {
  start: Moment;
  /** Null where it is not known. */
  end: Moment | null;
  place: string;
}

export interface Correction {
  date: Moment;
  text: string;
}

/**
 * One article without its body, which stays in its file until a page prints it.
 * Past `parseArticle` every field is present and valid.
 */
export interface Article {
  /** `/2020/03/keji-dahui/`: the file's path, and the article's identity everywhere. */
  url: string;
  /** Path below the content folder: `articles/2020/03/keji-dahui.md`. */
  file: string;
  title: string;
  date: Moment;
  updated: Moment | null;
  /** The section's URL: `/xinwen/zhengwu/`. */
  section: string;
  authors: Person[];
  summary: string;
  source: Source | null;
  /** As written: a path relative to the article's file. */
  cover: { src: string; alt: string; credit: string } | null;
  tags: string[];
  places: string[];
  /** Article URLs chosen by the editor. */
  related: string[];
  /** Old paths on this site that redirect here. */
  aliases: string[];
  pin: { until: Moment | null; rank: number } | null;
  expires: Moment | null;
  withdrawn: { date: Moment; reason: string } | null;
  corrections: Correction[];
  event: ArticleEvent | null;
  comments: boolean;
  editor: string;
  reviewers: string[];
  draft: boolean;
  minor: boolean;
}

/** What a page can say of an article at a given time. */
export type Status = 'published' | 'draft' | 'scheduled' | 'expired' | 'withdrawn';

/** A page of `content/pages/` without its body. */
export interface StandingPage {
  url: string;
  file: string;
  title: string;
  summary: string;
  updated: Moment | null;
}

/** A 专题 of `content/topics/`: a front page for articles that share a tag or are listed. */
export interface Topic {
  url: string;
  file: string;
  slug: string;
  title: string;
  summary: string;
  cover: { src: string; alt: string; credit: string } | null;
  /** Articles with one of these tags belong to the topic … */
  tags: string[];
  /** … and so do these. */
  articles: string[];
}
