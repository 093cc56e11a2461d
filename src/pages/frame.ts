import type { Picture } from '../model/article.ts';
import type { Link, PageFrame, SiteFrame } from '../model/pages.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { shareImage } from './shareImage.ts';

type ShownImage = Pick<Picture, 'src' | 'width' | 'height'>;

export interface FrameInput {
  url: string;
  /** Without the site's name; empty on home. */
  title: string;
  description: string;
  /** From 首页 down to this page; the page itself last. */
  breadcrumb?: Link[];
  noindex?: boolean;
  /** Shown where the page's address is shared; without one it is the site's. */
  image?: ShownImage | null;
  article?: { published: string; modified: string };
  jsonLd?: object[];
  /** Feeds of this page besides the site's own. */
  feeds?: { title: string; url: string }[];
}

export function absolute(index: SiteIndex, path: string): string {
  return index.content.site.url + path;
}

/** What stands around all pages alike. */
export function siteFrame(index: SiteIndex): SiteFrame {
  const { site, assets } = index.content;
  const { language, name: siteName, url: siteUrl, tagline, navigation, footer, notice } = site;
  return { language, siteName, siteUrl, tagline, navigation, assets, footer, notice };
}

/** What stands around one page. */
export function frame(index: SiteIndex, input: FrameInput): PageFrame {
  const { site } = index.content;
  const { url, title, description, breadcrumb = [] } = input;
  return {
    title: title ? `${title} - ${site.name}` : site.name,
    description,
    canonical: absolute(index, url),
    noindex: input.noindex ?? false,
    openGraph: {
      type: input.article ? 'article' : 'website',
      title: title || site.name,
      image: absoluteImage(index, input.image ?? siteImage(index)),
      ...input.article,
    },
    jsonLd: input.jsonLd ?? [],
    feeds: [...(input.feeds ?? []), { title: site.name, url: '/feed.xml' }].map((feed) => ({ ...feed, type: 'application/rss+xml' })),
    areas: site.navigation.map((link) => link.url).filter((area) => isWithin(url, area, breadcrumb)),
    breadcrumb,
  };
}

function siteImage({ content }: SiteIndex): ShownImage | null {
  return content.site.share && shareImage('/');
}

function absoluteImage(index: SiteIndex, image: ShownImage | null): PageFrame['openGraph']['image'] {
  return image && { url: absolute(index, image.src), width: image.width, height: image.height };
}

export function breadcrumb(...below: Link[]): Link[] {
  return [{ title: '首页', url: '/' }, ...below.map((link, i) => (i === below.length - 1 ? { ...link, current: true } : link))];
}

function isWithin(url: string, area: string, breadcrumb: Link[]): boolean {
  return area === '/' ? url === '/' : url.startsWith(area) || breadcrumb.some((link) => link.url === area);
}
