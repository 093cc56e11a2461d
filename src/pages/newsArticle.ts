import type { IndexedArticle } from '../model/indexedArticle.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { sectionLink } from './card.ts';
import { absolute } from './frame.ts';

/** https://schema.org/NewsArticle, with the properties that search engines ask for. */
export function newsArticle(index: SiteIndex, { article }: IndexedArticle, image: string): object {
  const { site } = index.content;
  const publisher = { '@type': 'NewsMediaOrganization', name: site.name, url: `${site.url}/` };
  const authors = article.authors.map(({ name, role }) => ({ '@type': 'Person', name, ...(role ? { jobTitle: role } : {}) }));
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.summary,
    inLanguage: site.language,
    datePublished: article.date.iso,
    dateModified: (article.updated ?? article.date).iso,
    mainEntityOfPage: absolute(index, article.url),
    articleSection: sectionLink(index, article.section).title,
    author: authors.length ? authors : [publisher],
    publisher,
    ...(article.tags.length ? { keywords: article.tags } : {}),
    ...(image ? { image: [absolute(index, image)] } : {}),
    ...(article.source?.url ? { isBasedOn: article.source.url } : {}),
  };
}
