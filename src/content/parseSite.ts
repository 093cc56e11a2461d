import { IANAZone } from 'luxon';
import type { Footer, NavigationLink, ReactionKind, ReactionSettings, Section, Site } from '../model/site.ts';
import { fieldsOf, missing, objectOf, textOf } from './field.ts';
import type { Field, Fields } from './field.ts';
import { refuseLink, webAddressOf } from './fieldLinks.ts';
import { momentOf } from './fieldMoment.ts';
import type { Report } from './finding.ts';
import { isRecord } from './rawArticle.ts';

const siteKeys = ['name', 'tagline', 'description', 'url', 'language', 'timezone', 'notice', 'navigation', 'reactions', 'footer', 'share', 'history', 'websub'];

/** The five of the portal whose place this site takes. */
export const defaultKinds: readonly ReactionKind[] = [
  { kind: 'flower', label: '鲜花' }, { kind: 'handshake', label: '握手' }, { kind: 'shock', label: '雷人' },
  { kind: 'pass', label: '路过' }, { kind: 'egg', label: '鸡蛋' },
];

/** The settings of `site.yaml`; what is missing or wrong gets its default and is reported where it is needed. */
export function parseSite(data: unknown, sections: Section[], report: Report): Site {
  if (data !== null && data !== '' && !isRecord(data)) report({ path: [], severity: 'error', rule: 'site-form', message: '这里应逐行写“键: 值”，例如 name: 大怀集' });
  const fields = fieldsOf(isRecord(data) ? data : {}, siteKeys, [], report);
  const text = (key: string) => textOf(fields.get(key), key, report);
  const required = (key: string, example: string) => {
    if (!fields.get(key)?.value) missing([], key, `${key}: ${example}`, 'error', report);
    return text(key);
  };
  const name = required('name', '大怀集');
  const language = required('language', 'zh-CN') || 'zh-CN';
  const timezone = zoneOf(fields.get('timezone'), required('timezone', 'Asia/Shanghai'), report);
  return {
    name,
    tagline: text('tagline'),
    description: text('description') || text('tagline') || name,
    url: originOf(fields.get('url'), required('url', 'https://example.org'), report),
    language,
    timezone,
    notice: text('notice'),
    navigation: fields.has('navigation') ? linksOf(fields.get('navigation'), report) : defaultNavigation(sections),
    reactions: reactionsOf(fields.get('reactions'), report),
    footer: footerOf(fields.get('footer'), report),
    share: shareOf(fields.get('share'), timezone, report),
    history: webAddressOf(fields.get('history'), 'history', report),
    websub: webAddressOf(fields.get('websub'), 'websub', report),
    emergency: null,
  };
}

function originOf(field: Field | undefined, text: string, report: Report): string {
  if (text === '') return 'https://example.org';
  const origin = /^https?:\/\/[^/?#\s]+/.exec(text)?.[0];
  if (!origin || !URL.canParse(text)) {
    report({ path: field!.path, severity: 'error', rule: 'site-url', message: `url 写成了“${text}”，应是完整的网址，例如 https://example.org` });
    return 'https://example.org';
  }
  if (origin !== text) report({ path: field!.path, severity: 'warning', rule: 'site-url', message: `url 写成了“${text}”，应为 ${origin}`, fix: origin });
  return origin;
}

function zoneOf(field: Field | undefined, text: string, report: Report): string {
  if (text === '' || IANAZone.isValidZone(text)) return text || 'Asia/Shanghai';
  report({ path: field!.path, severity: 'error', rule: 'timezone', message: `没有“${text}”这个时区，应写 Asia/Shanghai`, fix: 'Asia/Shanghai' });
  return 'Asia/Shanghai';
}

function defaultNavigation(sections: Section[]): NavigationLink[] {
  return [{ title: '首页', url: '/' }, ...sections.map(({ title, url }) => ({ title, url }))];
}

function objectsOf(field: Field | undefined, keys: string[], example: string, report: Report): { item: Field; fields: Fields }[] {
  if (!field || field.value === '') return [];
  const items = Array.isArray(field.value) ? field.value.map((value, index) => ({ value, path: [...field.path, index] })) : [field];
  return items.flatMap((item) => {
    const fields = objectOf(item, keys, example, report);
    return fields ? [{ item, fields }] : [];
  });
}

function linksOf(field: Field | undefined, report: Report): NavigationLink[] {
  return objectsOf(field, ['title', 'url'], '- { title: 首页, url: / }', report).flatMap(({ item, fields }) => {
    const title = textOf(fields.get('title'), 'title', report);
    const url = textOf(fields.get('url'), 'url', report);
    if (title === '') missing(item.path, 'title', 'title: 首页', 'error', report);
    if (/^(?:\/(?!\/)|https?:\/\/|mailto:|tel:)\S*$/.test(url)) return title ? [{ title, url }] : [];
    refuseLink(fields.get('url')?.path ?? item.path, url, report);
    return [];
  });
}

function reactionsOf(field: Field | undefined, report: Report): ReactionSettings {
  const kinds = [...defaultKinds];
  if (!field || field.value === '') return { access: 'guests', kinds };
  if (typeof field.value === 'string') return { access: accessOf(field, report), kinds };
  const fields = objectOf(field, ['access', 'kinds'], 'guests、login，或 { access: guests, kinds: […] }', report);
  return { access: accessOf(fields?.get('access'), report), kinds: kindsOf(fields?.get('kinds'), report) ?? kinds };
}

function accessOf(field: Field | undefined, report: Report): 'guests' | 'login' {
  const text = textOf(field, 'reactions.access', report);
  if (text !== '' && text !== 'guests' && text !== 'login') {
    report({ path: field!.path, severity: 'error', rule: 'reactions-access', message: `reactions 写成了“${text}”，应为 guests（游客可以表态）或 login（登录后才能表态）` });
  }
  return text === 'login' ? 'login' : 'guests';
}

function kindsOf(field: Field | undefined, report: Report): ReactionKind[] | null {
  const kinds = objectsOf(field, ['kind', 'label'], '- { kind: flower, label: 鲜花 }', report).flatMap(({ item, fields }) => {
    const kind = textOf(fields.get('kind'), 'kind', report);
    const label = textOf(fields.get('label'), 'label', report);
    if (/^[a-z][a-z\d-]{0,31}$/.test(kind) && label) return [{ kind, label }];
    report({ path: item.path, severity: 'error', rule: 'reaction-kind', message: '表态要写 kind（小写字母）和 label，应为 { kind: flower, label: 鲜花 }' });
    return [];
  });
  return kinds.length > 0 ? kinds : null;
}

function shareOf(field: Field | undefined, zone: string, report: Report): Site['share'] {
  if (!field || field.value === '') return null;
  const fields = objectOf(field, ['since'], '{ since: 2026-01-01 }', report);
  const since = momentOf(fields?.get('since'), 'share.since', { zone }, report);
  if (fields && !fields.get('since')?.value) missing(field.path, 'share.since', 'since: 2026-01-01', 'error', report);
  return since && { since };
}

function footerOf(field: Field | undefined, report: Report): Footer {
  const fields: Fields = (field && field.value !== '' && objectOf(field, ['publisher', 'address', 'phone', 'email', 'licences', 'links'], '{ publisher: 主办单位, address: 地址 }', report)) || new Map();
  const text = (key: string) => textOf(fields.get(key), `footer.${key}`, report);
  const licences = objectsOf(fields.get('licences'), ['label', 'number', 'url'], '- { label: 备案号, number: 号码 }', report).map(({ fields: licence }) => {
    const url = textOf(licence.get('url'), 'url', report);
    return { label: textOf(licence.get('label'), 'label', report), number: textOf(licence.get('number'), 'number', report), ...(url && { url }) };
  });
  return { publisher: text('publisher'), address: text('address'), phone: text('phone'), email: text('email'), licences, links: linksOf(fields.get('links'), report) };
}
