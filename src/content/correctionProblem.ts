import type { DateTime } from 'luxon';
import type { Problem } from '../model/problem.ts';
import type { ArticleVersion } from './articleVersion.ts';
import type { DraftArticle } from './parseArticle.ts';
import { wordDiff } from './wordDiff.ts';

/** Changing the text of a live article needs a correction that readers can see, or the word that it is minor. */
export function correctionProblem(live: ArticleVersion, after: ArticleVersion, today: DateTime): Problem[] {
  if (after.article.withdrawn || compared(live.text) === compared(after.text) || isAccounted(live.article, after.article)) return [];
  const entry = `{ date: ${today.toISODate()}, text: 更正了什么 }`;
  const how = after.article.corrections.length > 0 ? `应在 corrections 里添一条 ${entry}` : `应写 corrections: [${entry}]`;
  const minor = live.article.minor ? '若又只是改错别字，把 updated 改成今天（minor: true 是上一次的）' : '若只是改错别字、意思没变，写 minor: true';
  return [{
    file: after.raw.file, line: firstChangedLine(live, after), column: 1, severity: 'error', rule: 'missing-correction',
    message: `已经发布的文字改了（${wordDiff(live.text, after.text)}），${how}；${minor}`,
  }];
}

/** Spaces, and whether a sign is full or half width, are no change of what was said. */
function compared(text: string): string {
  return text.normalize('NFKC').replaceAll('。', '.').replace(/\s+/g, '');
}

function isAccounted(live: DraftArticle, after: DraftArticle): boolean {
  const known = new Set(live.corrections.map(({ date, text }) => `${date.ms} ${text}`));
  if (after.corrections.some(({ date, text }) => !known.has(`${date.ms} ${text}`))) return true;
  // A word that was given for an earlier change does not cover the next one.
  return after.minor && (!live.minor || after.updated?.ms !== live.updated?.ms);
}

function firstChangedLine(live: ArticleVersion, after: ArticleVersion): number {
  const [before, now] = [live, after].map(({ raw }) => raw.body.split('\n'));
  const index = now.findIndex((line, at) => line !== before[at]);
  if (live.raw.body !== after.raw.body) return after.raw.bodyLine + (index === -1 ? now.length - 1 : index);
  return after.raw.source.text.split('\n').findIndex((line) => /^["']?title\b/.test(line)) + 1;
}
