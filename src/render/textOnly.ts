/**
 * A rendered body without anything that a bad network would have to fetch. It works on the HTML of
 * `renderMarkdown`, whose shapes it knows, so that a body is rendered once for both editions.
 *
 * `<picture>…<img … alt="竹筏"></picture>` -> `［图：竹筏］`
 */
export function textOnly(html: string): string {
  return html
    .replaceAll(/<video[^>]*?(?: aria-label="([^"]*)")?><source src="([^"]*)"[^]*?<\/video>/g, (_, label = '', source) => `<a href="${source}">［视频${label && `：${label}`}］</a>`)
    .replaceAll(/<source[^>]*>|<\/?picture>/g, '')
    .replaceAll(/<img[^>]* alt="([^"]*)"[^>]*>/g, (_, alt) => alt && `［图：${alt}］`)
    .replaceAll(/<figure(?: class="narrow")?><\/figure>\n/g, '');
}
