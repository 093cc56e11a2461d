import type { Person } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { Fields } from './field.ts';
import type { Finding } from './finding.ts';
import type { DraftArticle } from './parseArticle.ts';
import type { RawArticle } from './rawArticle.ts';
import { signaturesOf } from './signature.ts';
import type { Signature } from './signature.ts';
import { yamlScalar } from './yamlScalar.ts';

const mentions = /记者|通讯员|摄影|撰稿|作者|编辑|来源|稿源|转自|转载|原载|^[ \t\u3000]*[（(]?[文图][ \t]*[:：/／]/m;

/**
 * Bylines and sources that stand in the body although the front matter has fields for them.
 *
 * A missing `author` or `source` is reported in `findings`, with the line to be added; once the field
 * says the same, the line of the body can go.
 */
export function signatureProblems(raw: RawArticle, article: DraftArticle, fields: Fields, findings: Finding[]): Problem[] {
  if (!mentions.test(raw.body)) return [];
  return signaturesOf(raw.body).flatMap((signature) => {
    const line = raw.bodyLine + signature.index;
    if (signature.source) {
      if (!fields.has('source')) findings.push(sourceFinding(signature.source, line));
      return [];
    }
    if (fields.get('author')?.value) return bylineProblem(raw, signature, article.authors, line);
    offerAuthor(signature.people, line, findings);
    return [];
  });
}

function sourceFinding(name: string, line: number): Finding {
  const text = `source: { name: ${yamlScalar(name)} }`;
  return { path: [], part: 'missing', severity: 'warning', rule: 'reprint-source', message: `第 ${line} 行写明是转载，文件头缺 source，应写 ${text}`, fix: `${text}\n` };
}

function offerAuthor(people: Person[], line: number, findings: Finding[]): void {
  const finding = findings.find(({ rule }) => rule === 'missing-author');
  if (!finding || finding.fix) return;
  const text = `author: ${authorYaml(people)}`;
  Object.assign(finding, { message: `缺 author，按第 ${line} 行应写 ${text}`, fix: `${text}\n` });
}

function bylineProblem(raw: RawArticle, { people, index }: Signature, authors: Person[], line: number): Problem[] {
  const known = people.every(({ name }) => authors.some((author) => author.name === name));
  const text = raw.body.split('\n')[index];
  const place = { file: raw.file, line, column: 1, endColumn: [...text].length + (known ? 2 : 1), severity: 'warning' as const, rule: 'byline-in-body' };
  if (known) return [{ ...place, message: '署名已经写在 author 里，正文里的这一行应删去', fix: { text: '' } }];
  return [{ ...place, message: `署名不应写在正文里，应写进文件头：author: ${authorYaml(people)}` }];
}

function authorYaml(people: Person[]): string {
  const items = people.map(({ name, role }) => (role ? `{ name: ${yamlScalar(name)}, role: ${role} }` : yamlScalar(name)));
  return items.length === 1 ? items[0] : `[${items.join(', ')}]`;
}
