const markup = /[*_`~[\]<>&\\!|#^]|https?:|:::|^[ \t]*(?:[-+]|\d+[.)]|={3,}|-{3,})/m;

/**
 * What a reader reads of a Markdown text, without markup, addresses and pictures; paragraphs are separated by `\n`.
 *
 * Not a Markdown parser: it serves summaries, search and comparison, at a hundredth of a parser's cost.
 */
export function plainText(markdown: string): string {
  const paragraphs: string[] = [];
  for (const block of withoutUnseenBlocks(markdown).split(/\n[ \t\u3000]*\n/)) {
    for (const paragraph of markup.test(block) ? plainBlock(block) : [block]) {
      const text = joinLines(paragraph);
      if (text) paragraphs.push(text);
    }
  }
  return paragraphs.join('\n');
}

/** Comments, scripts and styles may stretch over paragraphs. */
function withoutUnseenBlocks(markdown: string): string {
  if (!markdown.includes('<')) return markdown;
  return markdown.replace(/<!--[^]*?(?:-->|$)/g, '').replace(/<(script|style|svg|template)\b[^>]*>[^]*?(?:<\/\1\s*>|$)/gi, '');
}

/** Items, headings and table rows are paragraphs of their own. */
const ownParagraph = /^\s*(?:[-+*](?=\s)|\d{1,9}[.)](?=\s)|#{1,6}\s|\|)/;

function plainBlock(block: string): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of block.split('\n')) {
    const text = plainLine(line);
    if (text === '') continue;
    const own = ownParagraph.test(line);
    if (open && !own) paragraphs[paragraphs.length - 1] += `\n${text}`;
    else paragraphs.push(text);
    open = !/^\s*[#|]/.test(line);
  }
  return paragraphs.map(inline);
}

const droppedLine = /^\s*(?::{3,}.*|[`~]{3,}.*|\[[^\]\n]+\]:\s*\S+.*|(?:[-*_=]\s*){3,}|\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?)$/;

function plainLine(line: string): string {
  if (/^\s*\[\^[^\]]+\]:/.test(line)) return line.replace(/^\s*\[\^[^\]]+\]:\s*/, '');
  if (droppedLine.test(line)) return '';
  let text = line.replace(/^(?:\s*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s)))+\s?/, '');
  if (/^\s{0,3}#/.test(text)) text = text.replace(/^\s{0,3}#{1,6}(?:\s+|$)/, '').trimEnd().replace(/\s#+$/, '');
  return /^\s*\|/.test(text) || (text.match(/\s\|\s/g)?.length ?? 0) > 1 ? text.replace(/^\s*\||\|\s*$/g, '').replace(/\s*\|\s*/g, ' ').trim() : text;
}

function inline(text: string): string {
  let plain = text;
  if (plain.includes('![')) plain = plain.replace(/!\[(?:[^\]\\]|\\.){0,1000}\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])?(?:\{[^}\n]*\})?/g, '');
  if (plain.includes('[')) plain = plain.replace(/\[\^[^\]\n]{1,100}\]/g, '').replace(/\[((?:[^[\]\\]|\\.)*)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])/g, '$1');
  if (plain.includes('<')) plain = plain.replace(/<(?:https?:|mailto:)[^>\n]*>/g, '').replace(/<\/?[a-zA-Z][^<>]*>/g, '');
  if (plain.includes('http')) plain = plain.replace(/https?:\/\/[\w\-./?%&=+#:~@!$*;,]+/g, '');
  if (plain.includes('`')) plain = plain.replace(/(`+)([^`\n]+)\1/g, '$2');
  if (/[*~]/.test(plain)) plain = plain.replace(/(?<!\\)(\*{1,3}|~~)(?=\S)([^*~\n]*?\S)\1/g, '$2').replace(/(?<!\\)(\*{1,3})(?=\S)([^*\n]*?\S)\1/g, '$2');
  if (plain.includes('_')) plain = plain.replace(/(?<![\w\\])(_{1,3})(?=\S)([^_\n]*?\S)\1(?!\w)/g, '$2');
  if (plain.includes('\\')) plain = plain.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/\\$/gm, '');
  return plain.includes('&') ? entities(plain) : plain;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', mdash: '—', ndash: '–', hellip: '…', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', middot: '·', times: '×', deg: '°', yen: '¥', copy: '©' };

function entities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });
}

/** Lines of Chinese are joined without a space, those of Latin words with one. */
function joinLines(block: string): string {
  if (!/\n|[ \t\u00a0\u3000]{2}|^[\s\u3000]|[\s\u3000]$/.test(block)) return block;
  return block
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uffef\u2018-\u201f…—])[ \t]*\n[ \t]*(?=[\u2e80-\u9fff\uff00-\uffef\u2018-\u201f…—])/g, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim();
}
