/** A piece of plain text; `href` is empty where it is no link. */
export interface TextPart {
  text: string;
  href: string;
}

/** An address ends at a space or at Chinese punctuation. */
const LINK = /https?:\/\/[^\s<>"'\u2018-\u201d\u3000-\u303f\uff00-\uffef]+/g;

/**
 * A comment's text cut at its addresses. Function, build and browser print comments: all cut them alike.
 *
 * '见 https://a.example/b。谢谢' -> [{'见 ', ''}, {'https://a.example/b', 'https://a.example/b'}, {'。谢谢', ''}]
 */
export function linkedText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: href, index } of text.matchAll(LINK)) {
    parts.push({ text: text.slice(end, index), href: '' }, { text: href, href });
    end = index + href.length;
  }
  return [...parts, { text: text.slice(end), href: '' }].filter((part) => part.text);
}
