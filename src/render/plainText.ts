import type { Token } from 'markdown-it';

/** Text of inline tokens without marks, pictures and footnote signs: `**水位**[^1]` -> `水位`. */
export function plainText(tokens: Token[]): string {
  return tokens.map((token) => (token.type === 'text' || token.type === 'code_inline' ? token.content : '')).join('').trim();
}
