/** Maps a traditional character to its simplified form, and every other character to itself. */
export type Simplify = (character: string) => string;

/**
 * Traditional characters that GB 2312 nevertheless contains: they are folded without the big table,
 * because the browser loads that one only for characters outside GB 2312.
 */
const WITHIN_GB2312 = '乾干夥伙後后徵征於于菸烟麽么醣糖麴曲捱挨摺折拚拼榘矩薹苔袷夹吒咤';

const inside = new Map(pairs(WITHIN_GB2312));

function* pairs(text: string): Generator<[string, string]> {
  const characters = [...text];
  for (let i = 0; i + 1 < characters.length; i += 2) yield [characters[i], characters[i + 1]];
}

let gb2312: Set<string> | undefined;

/** The 6,763 characters of everyday simplified Chinese; every platform carries them in its decoder. */
function everyday(): Set<string> {
  if (gb2312) return gb2312;
  const decoder = new TextDecoder('gbk');
  gb2312 = new Set();
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) gb2312.add(decoder.decode(Uint8Array.of(row, cell)));
  }
  return gb2312;
}

/** Whether folding this text needs the table of traditional characters. */
export function needsTable(text: string): boolean {
  for (const character of text) if (character >= '㐀' && character <= '鿿' && !everyday().has(character)) return true;
  return false;
}

/** Without a table only the pairs inside GB 2312 are folded, which suffices for text that needs no table. */
export function simplifyWith(table: string): Simplify {
  const all = new Map([...pairs(table), ...inside]);
  // By the code of a character: texts are long.
  const known: string[] = [];
  return (character) => (character.length > 1 ? character : (known[character.charCodeAt(0)] ??= all.get(character) ?? character));
}
