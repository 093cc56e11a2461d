/**
 * A feed reader has no base address: `src="/images/a.webp"` -> `src="https://…/images/a.webp"`,
 * and `href="#fn1"` leads to the article itself.
 */
export function absoluteLinks(html: string, page: string) {
  const origin = new URL(page).origin;
  return html
    .replaceAll(/(\s(?:src|href|poster)=")\/(?!\/)/g, `$1${origin}/`)
    .replaceAll(/(\shref=")#/g, `$1${page}#`)
    .replaceAll(/\ssrcset="([^"]*)"/g, (_, set: string) => ` srcset="${set.replaceAll(/(^|,\s*)\/(?!\/)/g, `$1${origin}/`)}"`);
}
