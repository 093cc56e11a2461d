import type { Problem } from '../model/problem.ts';
import { nearest } from './nearest.ts';
import { punctuation } from './punctuation.ts';

/** One line of a body, inline code blanked out. */
export interface BodyLine {
  text: string;
  number: number;
  /** Lines on which `:::` containers opened that are not closed yet. */
  containers: number[];
}

/** What is wrong with the characters `from` to `to` (UTF-16) of a line. */
export interface BodyFinding {
  from: number;
  to: number;
  severity: Problem['severity'];
  rule: string;
  message: string;
  fix?: string;
}

export type BodyRule = (line: BodyLine) => BodyFinding[];

export const bodyRules: readonly BodyRule[] = [emptyAlt, dataImage, unsafeLink, container, shortcode, rawHtml, topHeading, punctuation];

/** The containers that `render/` knows. */
const containerNames = ['quote', 'note'];
/** The tags that `render/` passes on; all others are shown as text. */
const safeTags = new Set(['sub', 'sup', 'kbd', 'ruby', 'rt', 'rp', 'mark', 'br']);

function emptyAlt({ text }: BodyLine): BodyFinding[] {
  return [...text.matchAll(/!\[\s*\](?=\()/g)].map(({ index, 0: match }) => ({
    from: index, to: index + match.length, severity: 'warning', rule: 'image-alt', message: '图片缺文字说明，应写成 ![图中是什么](图片文件)',
  }));
}

function dataImage({ text }: BodyLine): BodyFinding[] {
  return [...text.matchAll(/!\[[^\]]{0,500}\]\(\s*<?(data:[^)\s]*)/gi)].map((match) => {
    const from = match.index + match[0].length - match[1].length;
    return { from, to: from + match[1].length, severity: 'error', rule: 'data-image', message: '图片直接写在了正文里（data:），应存成文件放在稿件旁边，写成 ![图中是什么](图片文件)' };
  });
}

function unsafeLink({ text }: BodyLine): BodyFinding[] {
  return [...text.matchAll(/(?<!!)\[([^\]]{0,500})\]\(\s*<?\s*((?:java|vb)script|data|file):[^)]{0,500}\)*/gi)].map((match) => ({
    from: match.index, to: match.index + match[0].length, severity: 'error', rule: 'unsafe-link',
    message: `链接不能用 ${match[2].toLowerCase()}:，应只留文字“${match[1]}”`, fix: match[1],
  }));
}

function container({ text, number, containers }: BodyLine): BodyFinding[] {
  const match = /^\s{0,3}(:{3,}|：{3,})[ \t]*(\S*)/.exec(text);
  if (!match) return [];
  const [whole, marks, name] = match;
  const findings: BodyFinding[] = [];
  const from = whole.indexOf(marks);
  if (marks[0] === '：') findings.push({ from, to: from + marks.length, severity: 'warning', rule: 'container-colon', message: '冒号是全角的，应为 :::', fix: ':::' });
  if (name === '') containers.pop();
  else {
    containers.push(number);
    if (!containerNames.includes(name)) findings.push(unknownContainer(name, whole.length - name.length));
  }
  return findings;
}

function unknownContainer(name: string, from: number): BodyFinding {
  const near = nearest(name.toLowerCase(), containerNames)!;
  return {
    from, to: from + name.length, severity: 'warning', rule: 'unknown-container', message: `不认识“::: ${name}”，最接近的是 ::: ${near.candidate}`,
    ...(near.distance <= 2 ? { fix: near.candidate } : {}),
  };
}

/** Hugo, Jekyll, Hexo, WordPress and forum codes: here they are just text. */
function shortcode({ text }: BodyLine): BodyFinding[] {
  const codes = text.matchAll(/\{\{[<%]?.{0,300}?[%>]?\}\}|\{%.{0,300}?%\}|\[\/?(?:caption|video|audio|gallery|embed|attach(?:ment|img)?|img|flash|media)\b[^\]\n]{0,300}\](?!\()/gi);
  return [...codes].map(({ index, 0: code }) => ({
    from: index, to: index + code.length, severity: 'warning', rule: 'shortcode', message: `这里不认识“${short(code)}”，读者会看到这几个字，应删去或改用 Markdown`,
  }));
}

function rawHtml({ text }: BodyLine): BodyFinding[] {
  return [...text.matchAll(/<\/?([a-z][a-z\d-]*)\b([^<>]*)>/gi)].flatMap(({ index, 0: tag, 1: name, 2: attributes }) => {
    const known = safeTags.has(name.toLowerCase());
    if ((known && /^\s*\/?$/.test(attributes)) || /^(?:https?|mailto)$/i.test(name)) return [];
    const at = { from: index, to: index + tag.length, severity: 'warning' as const, rule: 'raw-html' };
    const plain = tag.startsWith('</') ? `</${name}>` : `<${name}>`;
    if (known) return [{ ...at, message: `HTML 标签不能带属性，应为 ${plain}`, fix: plain }];
    const instead = replacements[name.toLowerCase()];
    return [{ ...at, message: `不支持 HTML 标签“${short(tag)}”，读者会看到这几个字，${instead ? `应改用 ${instead}` : '应删去'}` }];
  });
}

const replacements: Record<string, string> = {
  b: '**文字**', strong: '**文字**', i: '*文字*', em: '*文字*', a: '[文字](网址)', img: '![图中是什么](图片文件)', h2: '## 小标题', h3: '### 小标题',
  li: '- 条目', blockquote: '> 引文', video: '![视频里是什么](视频文件)', iframe: '链接', table: 'Markdown 表格',
};

/** The page's own headline is the only one of the first level. */
function topHeading({ text }: BodyLine): BodyFinding[] {
  const match = /^#(?=[ \t]+\S)/.exec(text);
  return match ? [{ from: 0, to: 1, severity: 'warning', rule: 'heading-level', message: `正文的小标题从二级开始，应为“#${short(text)}”`, fix: '##' }] : [];
}

function short(text: string): string {
  const characters = [...text.trim()];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}……` : characters.join('');
}
