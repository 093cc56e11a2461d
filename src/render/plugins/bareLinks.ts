import type { MarkdownIt } from 'markdown-it';

/** Chinese text follows an address without a space, so only the characters of an address belong to it. */
const tail = /^\/\/[\w.-]+(?::\d+)?(?:[/?#][\w\-.~:/?#@!$&'*+,;=%]*)?/;

/** `详见https://example.org/a，谢谢` links the address and nothing after it; names without a scheme stay text. */
export function bareLinks(md: MarkdownIt): void {
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  const validate = (text: string, position: number) =>
    tail.exec(text.slice(position, position + 2048))?.[0].replace(/[.,;:!?']+$/, '').length ?? 0;
  for (const scheme of ['http:', 'https:']) md.linkify.add(scheme, { validate });
  for (const scheme of ['ftp:', '//', 'mailto:']) md.linkify.add(scheme, null);
}
