import type { Frame, Link } from '../model/pages.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';

export interface FrameInput {
  url: string;
  /** Without the site's name; empty on home. */
  title: string;
  description: string;
  /** From 首页 down to this page; the page itself last. */
  breadcrumb?: Link[];
  noindex?: boolean;
  /** Path on this site, or empty. */
  image?: string;
  article?: { published: string; modified: string };
  jsonLd?: object[];
  /** Feeds of this page besides the site's own. */
  feeds?: { title: string; url: string }[];
}

export function absolute(index: SiteIndex, path: string): string {
  return index.content.site.url + path;
}

/** What stands around a page: head, navigation and footer. */
export function frame(index: SiteIndex, input: FrameInput): Frame {
  const { site, assets } = index.content;
  const { url, title, description, breadcrumb = [] } = input;
  return {
    language: site.language,
    siteName: site.name,
    tagline: site.tagline,
    title: title ? `${title} - ${site.name}` : site.name,
    description,
    canonical: absolute(index, url),
    noindex: input.noindex ?? false,
    openGraph: {
      type: input.article ? 'article' : 'website',
      title: title || site.name,
      image: input.image ? absolute(index, input.image) : '',
      ...input.article,
    },
    jsonLd: [...(input.jsonLd ?? []), ...(breadcrumb.length ? [breadcrumbList(index, breadcrumb)] : [])],
    feeds: [...(input.feeds ?? []), { title: site.name, url: '/feed.xml' }].map((feed) => ({ ...feed, type: 'application/rss+xml' })),
    navigation: site.navigation.map((link) => ({ ...link, current: isWithin(url, link.url, breadcrumb) })),
    breadcrumb,
    assets,
    footer: site.footer,
    notice: site.notice,
  };
}

export function breadcrumb(...below: Link[]): Link[] {
  return [{ title: '首页', url: '/' }, ...below.map((link, i) => (i === below.length - 1 ? { ...link, current: true } : link))];
}

function isWithin(url: string, area: string, breadcrumb: Link[]): boolean {
  return area === '/' ? url === '/' : url.startsWith(area) || breadcrumb.some((link) => link.url === area);
}

/** https://schema.org/BreadcrumbList */
function breadcrumbList(index: SiteIndex, links: Link[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: links.map(({ title, url }, i) => ({
      '@type': 'ListItem', position: i + 1, name: title, item: absolute(index, url),
    })),
  };
}
