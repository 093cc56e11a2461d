import type { Moment } from './article.ts';

/** `content/site.yaml`, with every default filled in. */
export interface Site {
  name: string;
  /** One line under the name. */
  tagline: string;
  description: string;
  /** Origin without a trailing slash: `https://example.org`. */
  url: string;
  /** BCP 47, e.g. `zh-CN`. */
  language: string;
  /** IANA zone in which dates without an offset are read and all dates are printed. */
  timezone: string;
  /** Shown on every page when the site is not a real newsroom; empty otherwise. */
  notice: string;
  navigation: NavigationLink[];
  reactions: ReactionSettings;
  footer: Footer;
  /** Articles of this day and later have a share picture of their own, and the site has one; null: nothing has. */
  share: { since: Moment } | null;
  /** Where all changes of a file can be read, before its path below the content folder; empty when nowhere. */
  history: string;
  /** The WebSub hub that tells followers of new articles; empty when there is none. https://www.w3.org/TR/websub/ */
  websub: string;
  /** What stands on every page without being part of any; null most of the time. */
  emergency: Emergency | null;
}

/** `content/emergency.yaml`. */
export interface Emergency {
  text: string;
  /** Where it says more; empty when nowhere. */
  url: string;
  date: Moment | null;
  /** From then on it is not shown. */
  until: Moment | null;
}

export interface NavigationLink {
  title: string;
  url: string;
}

export interface ReactionSettings {
  /** `login` restores the old portal's rule: no reaction without an account. */
  access: 'guests' | 'login';
  kinds: ReactionKind[];
}

export interface ReactionKind {
  /** Stored and sent: `flower`. */
  kind: string;
  /** Read by people: 鲜花. */
  label: string;
}

export interface Footer {
  publisher: string;
  address: string;
  phone: string;
  email: string;
  /** ICP filing, news licence and the like. */
  licences: { label: string; number: string; url?: string }[];
  links: NavigationLink[];
}

/** A node of `content/sections.yaml`. */
export interface Section {
  title: string;
  /** Last part of the URL: `zhengwu`. */
  slug: string;
  description: string;
  /** `/xinwen/zhengwu/`; unique, so it also identifies the section. */
  url: string;
  /** `新闻资讯/政务信息`. */
  path: string;
  /** What its articles must be signed with before they appear (三审三校); its own or its parent's. */
  review: ReviewRule | null;
  children: Section[];
}

export interface ReviewRule {
  /** How many different people must be named in `reviewers`. */
  count: number;
  /** Articles dated before this day are exempt: `2026-01-01`; empty when none are. */
  since: string;
}
