import type { Emergency } from '../model/site.ts';
import { dateText } from '../render/formatDate.ts';
import type { SiteIndex } from '../relate/siteIndex.ts';
import { textPage } from './hostFiles.ts';
import { fewPages } from './pageFamily.ts';

/**
 * The emergency notice, in two small files that every page names and none contains: putting it on all pages,
 * and taking it off, writes nothing else. `/emergency.js` is read before the first paint (`static/first-paint.js`
 * shows it); `/emergency.css` is for readers without script.
 */
export const emergencyFiles = fewPages((index) => {
  const notice = current(index);
  return [
    textPage('/emergency.js', () => (notice ? `emergency=${JSON.stringify(shown(notice, index))};\n` : '// No emergency.\n')),
    textPage('/emergency.css', () => (notice ? styleOf(notice) : '/* No emergency. */\n')),
  ];
});

function current({ content, now }: SiteIndex): Emergency | null {
  const { emergency } = content.site;
  return emergency && (emergency.until === null || emergency.until.ms > now) ? emergency : null;
}

/** A page may stay open, or lie in a cache, for longer than the notice holds: the browser looks at `until` again. */
function shown({ text, url, date, until }: Emergency, index: SiteIndex): object {
  return { text, url, date: date ? dateText(date, index.content.site.timezone).text : '', until: until?.ms ?? null };
}

function styleOf({ text }: Emergency): string {
  const quoted = text.replaceAll(/["\\]/g, (char) => `\\${char}`);
  return `html::before{content:"紧急通知 ${quoted}";display:block;padding:12px 16px;background:#a8281e;color:#fff;font-weight:600}\n`;
}
