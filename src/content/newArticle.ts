import { DateTime } from 'luxon';
import { pinyin } from 'pinyin-pro';
import type { Section } from '../model/site.ts';
import { hanWords } from './hanWords.ts';
import { fullWidth } from './punctuation.ts';
import { yamlScalar } from './yamlScalar.ts';

/** A file that does not exist yet. */
export interface NewFile {
  /** Path below the content folder. */
  file: string;
  text: string;
}

const longSlug = 48;

/** Toneless pinyin of a headline for its address. `怀集县2026年春运` -> `huaijixian-2026-nian-chunyun` */
export function slugOf(title: string): string {
  const words: string[] = [];
  for (const run of title.normalize('NFKC').replace(/["'“”‘’《》「」]/g, '').match(/\p{Script=Han}+|[a-zA-Z]+|\d+/gu) ?? []) {
    if (/^[\da-zA-Z]/.test(run)) words.push(run.toLowerCase());
    else words.push(...pinyinWords(run));
  }
  return cutAtWord(words.filter(Boolean));
}

/** Syllables come from the whole run, whose context decides how a character is read, and are joined by words. */
function pinyinWords(run: string): string[] {
  const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, ''));
  return hanWords(run).map((word) => syllables.splice(0, [...word].length).join(''));
}

function cutAtWord(words: string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > longSlug && slug) break;
    slug = longer.slice(0, longSlug);
  }
  return slug;
}

export interface NewArticleInput {
  title: string;
  section: Section;
  author: string;
  now: number;
  timezone: string;
}

/** A valid article to be filled in, in a folder that has room for its pictures; a draft until its editor removes that line. */
export function newArticle({ title: written, section, author, now, timezone }: NewArticleInput): NewFile {
  const title = fullWidth(written.trim());
  const time = DateTime.fromMillis(now, { zone: timezone });
  const slug = slugOf(title) || `gaojian-${time.toFormat('ddHHmm')}`;
  const lines = [
    '---', `title: ${yamlScalar(title)}`, `date: ${time.toFormat('yyyy-MM-dd HH:mm')}`, `author: ${yamlScalar(author)}`,
    `category: ${yamlScalar(section.path)}`, `summary: ${yamlScalar(`${title.replace(/[。！？!?]$/, '')}。`)}`, 'draft: true', '---', '', '正文从这里写起。写完后删去 draft 一行即可发布。', '',
  ];
  return { file: `articles/${time.toFormat('yyyy/MM')}/${slug}/index.md`, text: lines.join('\n') };
}

/** A valid 专题 that gathers the articles with one tag. */
export function newTopic({ title: written, tag }: { title: string; tag: string }): NewFile {
  const title = fullWidth(written.trim());
  const lines = ['---', `title: ${yamlScalar(title)}`, `summary: ${yamlScalar(`${title.replace(/[。！？!?]$/, '')}的稿件。`)}`, `tags: [${yamlScalar(tag)}]`, '---', '', '专题的导语写在这里。', ''];
  return { file: `topics/${slugOf(title) || 'zhuanti'}.md`, text: lines.join('\n') };
}
