import { plainText } from './plainText.ts';

const sentenceEnd = /[。！？!?…]+[”’」』）)]*|[.](?=\s|$)[”’)]*|\n/g;
const enough = 60;
const most = 160;

/** Opening sentences of a Markdown body: at least 60 characters where the text has them, never half a sentence. */
export function summaryOf(body: string): string {
  // The first sentences stand near the start; a book-length body need not be read for them.
  const opening = body.length > 4000 ? body.slice(0, body.lastIndexOf('\n', 4000) + 1 || 4000) : body;
  return openingSentences(plainText(opening.replace(/^#{1,6} .*$/gm, '')));
}

function openingSentences(text: string): string {
  let end = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const next = match.index + (match[0] === '\n' ? 0 : match[0].length);
    if (end > 0 && next > most) break;
    end = next;
    if (end >= enough) break;
  }
  const taken = end > 0 ? text.slice(0, end) : text;
  return (taken.length > 2 * most ? clause(taken) : taken).replace(/\n/g, ' ').trim();
}

/** A first "sentence" without an end, as tables and lists of names make them. */
function clause(text: string): string {
  const cut = text.slice(0, most);
  const comma = Math.max(cut.lastIndexOf('，'), cut.lastIndexOf('；'), cut.lastIndexOf('、'), cut.lastIndexOf(' '));
  return `${cut.slice(0, comma > 20 ? comma : most).replace(/[\ud800-\udbff]$/, '')}……`;
}
