import type { MarkdownIt, Token } from 'markdown-it';
import type { RenderContext, RenderEnv } from '../renderEnv.ts';
import { linkTarget } from '../linkTarget.ts';

/**
 * Every link goes through `linkTarget`; a refused one leaves its text. Markdown's own filter is
 * off: it would show the refused address to the reader.
 */
export function links(md: MarkdownIt): void {
  md.validateLink = () => true;
  md.core.ruler.push('links', (state) => {
    const { context } = state.env as RenderEnv;
    for (const token of state.tokens) {
      if (token.children?.some((child) => child.type === 'link_open')) token.children = decide(token.children, context);
    }
  });
}

function decide(tokens: Token[], context: RenderContext): Token[] {
  let refused = false;
  return tokens.filter((token) => {
    if (token.type === 'link_close') return !refused;
    if (token.type !== 'link_open') return true;
    const target = linkTarget(String(token.attrGet('href')), context);
    refused = target === null;
    if (target === null) return false;
    token.attrSet('href', target);
    if (/^https?:/i.test(target)) token.attrSet('rel', 'noopener');
    return true;
  });
}
