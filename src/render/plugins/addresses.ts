import type { MarkdownIt } from 'markdown-it';
import type { RenderEnv } from '../renderEnv.ts';

/** Collects what images and links point to, as written, before other plugins change or drop them. */
export function addresses(md: MarkdownIt): void {
  md.core.ruler.push('addresses', (state) => {
    const { found } = state.env as RenderEnv;
    if (!found) return;
    for (const token of state.tokens) {
      for (const child of token.children ?? []) {
        const address = child.attrGet('src') ?? child.attrGet('href');
        if (address !== null) found.push(String(address));
      }
    }
  });
}
