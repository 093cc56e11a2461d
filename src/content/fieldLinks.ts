import type { Site } from '../model/site.ts';
import type { Field } from './field.ts';
import { textOf } from './field.ts';
import { itemsOf } from './fieldNameList.ts';
import type { Report } from './finding.ts';
import { yamlScalar } from './yamlScalar.ts';

const articleForm = /^\/\d{4}\/\d{2}\/[^/?#\s]+\/$/;

/** URLs of articles on this site; other ways to write them are read with a warning. */
export function articleUrlsOf(field: Field | undefined, label: string, site: Site, report: Report): string[] {
  const urls = itemsOf(field, label, report).flatMap((item) => {
    const text = textOf(item, label, report);
    if (text === '' || articleForm.test(text)) return text === '' ? [] : [text];
    const url = normalArticleUrl(text, site);
    if (url) report({ path: item.path, severity: 'warning', rule: 'article-url', message: `${label} 里写成了“${text}”，应为 ${url}`, fix: url });
    else report({ path: item.path, severity: 'error', rule: 'article-url', message: `${label} 里的“${text}”不是稿件网址，应写成 /2020/03/keji-dahui/` });
    return url ? [url] : [];
  });
  return [...new Set(urls)];
}

function normalArticleUrl(text: string, site: Site): string | null {
  const path = onThisSite(text, site).replace(/^\/?(?:content\/)?(?:articles\/)?/, '/').replace(/(?:\/index)?\.(?:md|html)$/, '');
  const url = path.replace(/[?#].*$/, '').replace(/\/*$/, '/');
  return articleForm.test(url) ? url : null;
}

function onThisSite(text: string, site: Site): string {
  const bare = (url: string) => url.replace(/^https?:/, '');
  return bare(text).startsWith(`${bare(site.url)}/`) ? bare(text).slice(bare(site.url).length) : text;
}

/** Old paths on this site. */
export function aliasesOf(field: Field | undefined, own: string, site: Site, report: Report): string[] {
  const paths = itemsOf(field, 'aliases', report).flatMap((item) => {
    const text = textOf(item, 'aliases', report);
    if (text === '') return [];
    const path = normalAlias(text, site);
    const say = (severity: 'error' | 'warning', message: string, fix?: string) => report({ path: item.path, severity, rule: 'alias-form', message, fix });
    if (path === null) say('error', `aliases 里的“${text}”不是本站路径，应写成 /article-12-1.html，不带域名、问号和井号`);
    else if (path === own) say('error', `aliases 里的“${text}”就是这篇稿件自己的网址，请删去`);
    else if (path !== text) say('warning', `aliases 里写成了“${text}”，应为 ${path}`, yamlScalar(path));
    return path === null || path === own ? [] : [path];
  });
  return [...new Set(paths)];
}

function normalAlias(text: string, site: Site): string | null {
  const path = onThisSite(text, site).replace(/^(?![/:]|\w+:)/, '/');
  const safe = /^\/(?!\/)[^?#\\\s<>"]*$/.test(path) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(path) && !path.slice(1).includes('//');
  return safe && path !== '/' ? path : null;
}

/** Says what a link to somewhere on this site or outside looks like. */
export function refuseLink(path: Field['path'], url: string, report: Report): void {
  report({ path, severity: 'error', rule: 'link-url', message: `url 写成了“${url}”，应是 / 开头的本站路径或 https:// 开头的网址` });
}

/** An address outside: http or https only. */
export function webAddressOf(field: Field | undefined, label: string, report: Report): string {
  const text = textOf(field, label, report);
  if (!field || text === '' || (/^https?:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text))) return text;
  const meant = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? `https://${text}` : null;
  if (meant) report({ path: field.path, severity: 'warning', rule: 'web-address', message: `${label} 缺 https://，应为 ${meant}`, fix: yamlScalar(meant) });
  else report({ path: field.path, severity: 'error', rule: 'web-address', message: `${label} 写成了“${text}”，应是 https:// 开头的网址` });
  return meant ?? '';
}
