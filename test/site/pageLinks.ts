/** Attributes that name other files; a `srcset` names several. */
const NAMED = /<(?!\/)[a-z][^>]*?>/g;
const ATTRIBUTE = /\s(href|src|poster|action|content)="([^"]*)"/g;
const SRCSET = /\ssrcset="([^"]*)"/g;

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Everything that the page leads to or loads, as URLs; `content` only where it holds one (`og:image`). */
export function pageLinks(html: string, base: string): URL[] {
  const found: string[] = [];
  for (const [tag] of html.matchAll(NAMED)) {
    for (const [, name, value] of tag.matchAll(ATTRIBUTE)) {
      if (name !== 'content' || value.startsWith('http')) found.push(unescaped(value));
    }
    for (const [, list] of tag.matchAll(SRCSET)) found.push(...list.split(',').map((part) => part.trim().split(' ')[0]));
  }
  return found.map((link) => new URL(link, base));
}
