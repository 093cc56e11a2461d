import type { Article, StandingPage, Topic } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { Section } from '../model/site.ts';
import { flatSections } from './sectionLookup.ts';

export interface Archive {
  articles: readonly Article[];
  pages: readonly StandingPage[];
  topics: readonly Topic[];
  sections: readonly Section[];
}

/** Where in a file a value stands; line 1 when nobody asks. */
export type Locate = (file: string, text: string) => { line: number; column: number; endColumn?: number };

const top: Locate = () => ({ line: 1, column: 1 });

/** What is only wrong when all files are looked at together. */
export function checkArchive(archive: Archive, locate: Locate = top): Problem[] {
  const owners = new Map<string, string>();
  return [
    ...urlProblems(archive, owners, locate),
    ...aliasProblems(archive, owners, locate),
    ...relatedProblems(archive, locate),
    ...titleProblems(archive, locate),
  ];
}

function urlProblems({ articles, pages, topics, sections }: Archive, owners: Map<string, string>, locate: Locate): Problem[] {
  for (const section of flatSections(sections)) owners.set(section.url, `栏目“${section.title}”`);
  return [...articles, ...pages, ...topics].flatMap(({ url, file }) => {
    const owner = owners.get(url);
    if (!owner) owners.set(url, file);
    return owner ? [problem(file, '', 'error', 'duplicate-url', `网址 ${url} 已经由 ${owner} 使用，请给其中一个换文件名`, locate)] : [];
  });
}

function aliasProblems({ articles }: Archive, owners: Map<string, string>, locate: Locate): Problem[] {
  const aliases = new Map<string, string>();
  return articles.flatMap(({ file, aliases: own }) => own.flatMap((alias) => {
    const owner = owners.get(alias) ?? owners.get(`${alias.replace(/\/(?:index\.html)?$/, '')}/`) ?? aliases.get(alias);
    aliases.set(alias, file);
    return owner ? [problem(file, alias, 'error', 'alias-taken', `aliases 里的 ${alias} 已经由 ${owner} 使用，请删去一处`, locate)] : [];
  }));
}

function relatedProblems({ articles, topics }: Archive, locate: Locate): Problem[] {
  const urls = new Set(articles.map(({ url }) => url));
  const lists = [...articles.map(({ file, url, related }) => ({ file, url, key: 'related', list: related })), ...topics.map(({ file, url, articles: list }) => ({ file, url, key: 'articles', list }))];
  return lists.flatMap(({ file, url, key, list }) => list.flatMap((target) => {
    if (target === url) return [problem(file, target, 'warning', 'related-self', `${key} 里的 ${target} 就是这篇稿件自己，应删去`, locate)];
    return urls.has(target) ? [] : [problem(file, target, 'warning', 'related-unknown', `${key} 里的 ${target} 没有这篇稿件，不会显示`, locate)];
  }));
}

function titleProblems({ articles }: Archive, locate: Locate): Problem[] {
  const seen = new Map<string, string>();
  return articles.flatMap(({ file, title, date }) => {
    const key = `${date.iso.slice(0, 10)} ${title}`;
    const twin = seen.get(key);
    if (!twin) seen.set(key, file);
    return twin ? [problem(file, title, 'warning', 'duplicate-title', `同一天已有同题的稿件 ${twin}，请确认不是重复发布`, locate)] : [];
  });
}

function problem(file: string, text: string, severity: Problem['severity'], rule: string, message: string, locate: Locate): Problem {
  return { file, ...locate(file, text), severity, rule, message };
}
