import type { MarkdownIt, Token } from 'markdown-it';

const chinese = /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uff60]/u;

/**
 * A line break in the source is a space to HTML, and a space inside Chinese is a hole:
 * where either side is Chinese the lines are joined. Between Latin words the break stays.
 */
export function lineBreaks(md: MarkdownIt): void {
  md.renderer.rules.softbreak = (tokens, index) =>
    chinese.test(lastCharacter(tokens, index)) || chinese.test(firstCharacter(tokens, index)) ? '' : '\n';
}

function lastCharacter(tokens: Token[], index: number): string {
  for (let i = index - 1; i >= 0; i--) {
    if (tokens[i].content) return tokens[i].content.slice(-2);
  }
  return '';
}

function firstCharacter(tokens: Token[], index: number): string {
  for (let i = index + 1; i < tokens.length; i++) {
    if (tokens[i].content) return tokens[i].content.slice(0, 2);
  }
  return '';
}
