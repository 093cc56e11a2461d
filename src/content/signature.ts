import type { Person } from '../model/article.ts';

/** A line of a body that says who wrote it, or from where it was taken. */
export interface Signature {
  people: Person[];
  source: string;
  /** Index of the line in the body. */
  index: number;
  text: string;
}

const roles = '特约记者|实习记者|本报记者|本站记者|记者|通讯员|摄影|撰稿|作者|编辑|文|图';
const person = new RegExp(String.raw`(?<role>${roles})\s*[:：/／]?\s*(?<names>[\u4e00-\u9fff·]{2,4}(?:[、，,\s]+(?!(?:${roles})[\s:：])[\u4e00-\u9fff·]{2,4})*)`, 'g');
const byline = new RegExp(String.raw`^[（(【\[]?\s*(?:(?:${roles})\s*[:：/／]?\s*[\u4e00-\u9fff·]{2,4}(?:[、，,\s]+[\u4e00-\u9fff·]{2,4})*[\s；;，,/／]*)+[）)】\]]?$`);
const origin = /^[（(【[]?\s*(?:来源|稿源|转自|转载自|转载来源|原载)\s*[:：]?\s*([^）)】\]，,。\s]{2,30})[^\n]{0,20}$/;

/** Bylines and sources at the two ends of a body, where other systems put them. */
export function signaturesOf(body: string): Signature[] {
  const lines = body.split('\n');
  const written = lines.flatMap((text, index) => (text.trim() === '' ? [] : [{ text: text.trim(), index }]));
  const ends = written.length > 6 ? [...written.slice(0, 2), ...written.slice(-3)] : written;
  return ends.flatMap(({ text, index }) => {
    if (text.length > 60) return [];
    const plain = text.replace(/^[*_>\s]+|[*_\s]+$/g, '');
    const source = origin.exec(plain)?.[1] ?? '';
    const people = !source && byline.test(plain) ? peopleIn(plain) : [];
    return source || people.length > 0 ? [{ people, source, index, text }] : [];
  });
}

function peopleIn(text: string): Person[] {
  return [...text.matchAll(person)].flatMap(({ groups }) => {
    const role = groups!.role.replace(/^本[报站]/, '');
    return groups!.names.split(/[、，,\s]+/).map((name) => ({ name, role: role === '文' || role === '撰稿' || role === '作者' ? '' : role === '图' ? '摄影' : role }));
  }).map(({ name, role }) => (role ? { name, role } : { name }));
}
