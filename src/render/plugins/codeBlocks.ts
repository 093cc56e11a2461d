import type { MarkdownIt } from 'markdown-it';
import { escapeHtml } from '../escapeHtml.ts';

/** Long lines scroll, so the block can be reached by keyboard. */
export function codeBlocks(md: MarkdownIt): void {
  md.renderer.rules.fence = (tokens, index) => {
    const language = /^[\w+#-]+/.exec(tokens[index].info.trim())?.[0];
    const mark = language ? ` class="language-${language}"` : '';
    return `<pre tabindex="0"><code${mark}>${escapeHtml(tokens[index].content)}</code></pre>\n`;
  };
  md.renderer.rules.code_block = (tokens, index) =>
    `<pre tabindex="0"><code>${escapeHtml(tokens[index].content)}</code></pre>\n`;
}
