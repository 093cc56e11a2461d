/**
 * Words as Pagefind leaves them alone (ASCII letters and digits), told apart by their first letter, so that no word
 * begins another unless a reader may mean both: `下帅` -> eight letters `g`…`v`, four a UTF-16 unit; `下` alone -> `x`
 * and four; `covid` -> `wcovid`, which begins `wcovids`; `5g` -> `y5gy`.
 */
export function encodeWord(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word.length < PREFIX ? `y${word}y` : `w${word}`;
  return [...word].length === 1 ? `x${letters(word)}` : letters(word);
}

/** Where a Han character stands beside letters or digits: `年`, `2020` -> `j…2020j`. */
export function encodeJoint(before: string, after: string): string {
  const side = (text: string) => (/^[a-z0-9]+$/.test(text) ? text : letters(text));
  return `j${side(before)}z${side(after)}j`;
}

/** A whole title, so that an article is found among many by exactly its title. */
export function encodeTitle(folded: string): string {
  return `z${hashText(folded).toString(36)}z${hashText(`${folded}.`).toString(36)}z`;
}

/** Two syllables of pinyin. */
export function encodeSyllables(first: string, second: string): string {
  return `p${first}${second}p`;
}

/** Letters and digits by which words are found that begin with the one asked for. */
const PREFIX = 3;

/** The bucket of an encoded word among `count`: words that begin alike in letters or digits share one. */
export function bucketOf(encoded: string, count: number): number {
  return hashText(encoded.startsWith('w') ? encoded.slice(0, 1 + PREFIX) : encoded) % count;
}

function hashText(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  // The low bits of this hash alone are too regular for a remainder.
  return (hash ^ (hash >>> 15)) >>> 0;
}

const unitLetters: string[] = [];

function letters(text: string): string {
  let encoded = '';
  for (let i = 0; i < text.length; i++) encoded += unitLetters[text.charCodeAt(i)] ??= encodeUnit(text.charCodeAt(i));
  return encoded;
}

function encodeUnit(unit: number): string {
  return String.fromCharCode(...[12, 8, 4, 0].map((shift) => 103 + ((unit >> shift) & 15)));
}
