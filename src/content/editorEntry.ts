import { stringify } from 'yaml';
import type { Section } from '../model/site.ts';
import { looseArticlePath } from './articleUrl.ts';
import { articleFields } from './editorConfig.ts';
import { articleKeys } from './fieldNames.ts';
import { isRecord, rawArticle } from './rawArticle.ts';
import { sectionLookup } from './sectionLookup.ts';

const nameLists = ['tags', 'places', 'reviewers'];

type Data = Record<string, unknown>;

const yamlOptions = { lineWidth: 0, defaultStringType: 'PLAIN', flowCollectionPadding: true } as const;

/** An article's text in the one form that the editing page's form understands. */
export function entryForEditor(file: string, text: string, sections: Section[]): string {
  const { data, body } = rawArticle(file, text);
  const found = sectionLookup(sections).find(String(data.category));
  const form: Data = {
    ...data,
    slug: looseArticlePath(file)?.slug ?? '',
    ...(found.length === 1 ? { category: found[0].path } : {}),
    ...('author' in data ? { author: listOf(data.author).map((author) => (isRecord(author) ? author : { name: author })) } : {}),
    ...(typeof data.cover === 'string' ? { cover: { src: data.cover } } : {}),
    draft: String(data.draft === 'true'),
  };
  for (const key of nameLists) if (key in data) form[key] = listOf(data[key]);
  return withFrontMatter(form, body);
}

/** What the form sent, as an editor would have written it: nothing empty, keys in their order, those it does not show kept. */
export function entryFromEditor(file: string, sent: string, earlier: string | null, sections: Section[]): string {
  const { data, body } = rawArticle(file, sent);
  const shown = new Set<string>(articleFields(sections).map(({ name }) => name));
  const old = earlier === null ? {} : rawArticle(file, earlier).data;
  const kept = Object.fromEntries(Object.entries(old).filter(([key]) => !shown.has(key)));
  const filled: Data = { ...kept, ...Object.fromEntries(Object.entries(data).filter(([key]) => shown.has(key)).map(([key, value]) => [key, trimmed(value)])) };
  // The form separates at `,` alone; in Chinese one types others.
  for (const key of nameLists) if (Array.isArray(filled[key])) filled[key] = filled[key].flatMap((name) => String(name).split(/[，、,]/).map((part) => part.trim()).filter(Boolean));
  if (Array.isArray(filled.author)) filled.author = filled.author.map(plainAuthor);
  const keys = [...articleKeys.filter((key) => key in filled), ...Object.keys(filled).filter((key) => !(articleKeys as readonly string[]).includes(key))];
  return withFrontMatter(Object.fromEntries(keys.filter((key) => !isEmpty(filled[key])).map((key) => [key, filled[key]])), body);
}

function withFrontMatter(data: Data, body: string): string {
  // As text: the date must stay what was written, and `true` is read as text too.
  return `---\n${stringify(data, { ...yamlOptions, schema: 'failsafe' })}---\n${body.trim()}\n`;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : isEmpty(value) ? [] : [value];
}

function plainAuthor(author: unknown): unknown {
  return isRecord(author) && Object.keys(author).length === 1 && typeof author.name === 'string' ? author.name : author;
}

/** The same without what was left empty. */
function trimmed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(trimmed).filter((item) => !isEmpty(item));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, trimmed(item)]).filter(([, item]) => !isEmpty(item)));
}

function isEmpty(value: unknown): boolean {
  if (isRecord(value)) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === '' || value === 'false' || value === false || (Array.isArray(value) && value.length === 0);
}
