import type { Problem } from '../model/problem.ts';
import type { ArticleVersion } from './articleVersion.ts';
import type { Finding } from './finding.ts';
import { locateFindings } from './locateFindings.ts';
import { yamlList, yamlScalar } from './yamlScalar.ts';

/** An article that moved must be found at its old address; the fix adds it to `aliases`. */
export function aliasProblem(live: ArticleVersion, { raw, article }: ArticleVersion): Problem[] {
  const old = live.article.url;
  if (old === article.url || article.aliases.includes(old)) return [];
  const finding = { severity: 'error' as const, rule: 'renamed', message: `稿件换了网址，原来的 ${old} 会失效，应写 aliases: ${yamlList([...article.aliases, old])}` };
  return locateFindings(raw.source, [{ ...finding, ...place(old, raw, article.aliases) }], raw.document);
}

function place(old: string, raw: ArticleVersion['raw'], aliases: string[]): Pick<Finding, 'path' | 'part' | 'fix'> {
  if (!Object.hasOwn(raw.data, 'aliases')) return { path: [], part: 'missing', fix: `aliases: ${yamlList([old])}\n` };
  const indent = /^aliases:[ \t]*\n([ \t]*)- /m.exec(raw.source.text)?.[1];
  if (indent === undefined) return { path: ['aliases'], fix: yamlList([...aliases, old]) };
  return { path: ['aliases', 0], fix: `${yamlScalar(old)}\n${indent}- ${yamlScalar(aliases[0])}` };
}
