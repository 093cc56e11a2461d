import { missing, textOf } from './field.ts';
import type { Field } from './field.ts';
import type { Report } from './finding.ts';
import { plainText } from './plainText.ts';
import type { RawArticle } from './rawArticle.ts';
import { yamlScalar } from './yamlScalar.ts';

/** The headline; where it is missing the body's first heading is offered. */
export function titleOf(field: Field | undefined, raw: Pick<RawArticle, 'body'>, report: Report): string {
  const title = textOf(field, 'title', report);
  if (title !== '' || (field && typeof field.value !== 'string')) return title;
  const heading = plainText(/^\s*#[ \t]+(.+)$/m.exec(raw.body.slice(0, 2000))?.[1] ?? '');
  const line = `title: ${heading ? yamlScalar(heading) : '标题'}`;
  if (field) report({ path: field.path, severity: 'error', rule: 'missing-title', message: `title 是空的，应写 ${line}`, ...(heading ? { fix: ` ${yamlScalar(heading)}` } : {}) });
  else missing([], 'title', line, 'error', report, heading ? line : undefined);
  return title;
}
