/**
 * A body's HTML for a feed: every address in it absolute.
 * absoluteUrls('<a href="/a/">', 'https://x.example/b/') -> '<a href="https://x.example/a/">'
 */
export function absoluteUrls(html: string, base: string): string {
  return html
    .replace(/\b(href|src|poster)="([^"]*)"/g, (whole, name: string, url: string) => (isAbsolute(url) ? whole : `${name}="${resolved(url, base)}"`))
    .replace(/\bsrcset="([^"]*)"/g, (_, set: string) => `srcset="${set.split(', ').map((item) => srcsetItem(item, base)).join(', ')}"`);
}

function srcsetItem(item: string, base: string): string {
  const [url, ...width] = item.split(' ');
  return [resolved(url, base), ...width].join(' ');
}

const isAbsolute = (url: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(url);

function resolved(url: string, base: string): string {
  return URL.parse(url.replaceAll('&amp;', '&'), base)?.href.replaceAll('&', '&amp;') ?? url;
}
