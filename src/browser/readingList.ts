import { ARTICLE_PATH } from '../model/articlePath.ts';

export interface ListedArticle {
  url: string;
  title: string;
}

/** Articles that the reader saved, and those read last. Both lists stay on this device. */
export type ListName = 'saved' | 'read';

const KEPT: Record<ListName, number> = { saved: 200, read: 50 };

export function articlesOf(name: ListName): ListedArticle[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(`${name}-articles`) ?? '[]');
    return Array.isArray(stored) ? stored.filter((item) => ARTICLE_PATH.test(item?.url) && typeof item.title === 'string') : [];
  } catch {
    return [];
  }
}

/** Puts the article first. */
export function addArticle(name: ListName, { url, title }: ListedArticle): void {
  write(name, [{ url, title }, ...articlesOf(name).filter((other) => other.url !== url)].slice(0, KEPT[name]));
}

export function removeArticle(name: ListName, url: string): void {
  write(name, articlesOf(name).filter((other) => other.url !== url));
}

export function clearArticles(name: ListName): void {
  write(name, []);
}

function write(name: ListName, articles: ListedArticle[]): void {
  try {
    localStorage.setItem(`${name}-articles`, JSON.stringify(articles));
  } catch {
    // A full or forbidden storage only costs the list.
  }
}
