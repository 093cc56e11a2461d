import type { Problem } from '../model/problem.ts';
import { countProblems } from '../content/printProblems.ts';

/** An article of a pull request, as its comment shows it. */
export interface PreviewedArticle {
  title: string;
  url: string;
  /** 草稿, 定时发布 …; empty when it appears with the merge. */
  mark: string;
  /** Paths of pictures on the preview; empty when there is none. */
  phone: string;
  card: string;
}

export interface Preview {
  /** Origin of the preview; empty when it was kept as a file to download. */
  origin: string;
  /** Where else the preview can be had: the page of the run. */
  run: string;
  articles: PreviewedArticle[];
  /** Pages that were rendered again, those of the articles among them; null when errors kept the site from being built. */
  rendered: number | null;
  problems: Problem[];
}

const mostArticles = 10;
const mostProblems = 30;

/** What a pull request changes, in the Markdown of a comment. */
export function previewComment({ origin, run, articles, rendered, problems }: Preview): string {
  const link = (text: string, path: string) => (origin ? `[${plain(text)}](${origin}${path})` : plain(text));
  const shown = articles.slice(0, mostArticles).map(({ title, url, mark, phone, card }) => {
    const pictures = origin ? [phone && `![手机上的样子](${origin}${phone})`, card && `![分享出去的样子](${origin}${card})`].filter(Boolean) : [];
    return [`- ${link(title, url)}${mark && `（${mark}）`}`, ...pictures.map((picture) => `  ${picture}`)].join('\n');
  });
  const more = articles.length > mostArticles ? [`- 另有 ${articles.length - mostArticles} 篇`] : [];
  const where = origin ? `整个网站：${origin}/` : `网站的预览可以在[这次运行](${run})里下载。`;
  return [
    '## 预览', '', rendered === null ? '内容有错误，没有生成预览。' : where, '',
    ...(articles.length > 0 ? ['改动的稿件：', '', ...shown, ...more] : ['没有改动稿件。']), '',
    ...(rendered === null ? [] : [`重新生成了 ${rendered} 页。`, '']), '## 检查', '', ...checked(problems), '',
  ].join('\n');
}

function checked(problems: Problem[]): string[] {
  if (problems.length === 0) return ['没有发现问题。'];
  const lines = problems.slice(0, mostProblems).map(({ file, line, column, severity, message }) => `- \`${file}:${line}:${column}\` ${severity === 'error' ? '**错误**' : '警告'} ${plain(message)}`);
  return [`${countProblems(problems)}。`, '', ...lines, ...(problems.length > mostProblems ? [`- 另有 ${problems.length - mostProblems} 个`] : [])];
}

/** Text that Markdown leaves as it is. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>&!#@|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
