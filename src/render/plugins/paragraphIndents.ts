import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/**
 * Text from a word processor marks a paragraph by two full-width spaces and no blank line.
 * Each such line starts a paragraph here, and the spaces go: how paragraphs look is the style sheet's.
 */
export function paragraphIndents(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'paragraph_indents', (state) => {
    if (state.src.includes('\u3000')) state.tokens = splitParagraphs(state);
  });
}

function splitParagraphs(state: StateCore): Token[] {
  return state.tokens.flatMap((token, index, tokens) => {
    if (token.type !== 'inline' || tokens[index - 1].type !== 'paragraph_open') return [token];
    const parts = token.content.split(/(?:^|\n)\u3000+/).filter(Boolean);
    return parts.flatMap((content, part) => {
      const inline = Object.assign(new state.Token('inline', '', 0), token, { content, children: [] });
      return part === 0 ? [inline] : [tokens[index + 1], tokens[index - 1], inline];
    });
  });
}
