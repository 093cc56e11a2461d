import type { MarkdownIt, Token } from 'markdown-it';

/** Footnotes as a named part of the page, each with a way back that says where it leads. */
export function footnoteLabels(md: MarkdownIt): void {
  const rules = md.renderer.rules;
  rules.footnote_ref = (tokens, index) => {
    const { number, place } = of(tokens[index]);
    return `<sup class="footnote-ref"><a href="#fn${number}" id="fnref${place}" role="doc-noteref" aria-label="注 [${number}]">[${number}]</a></sup>`;
  };
  rules.footnote_block_open = () => '<section class="footnotes" aria-label="注释">\n<ol>\n';
  rules.footnote_block_close = () => '</ol>\n</section>\n';
  rules.footnote_open = (tokens, index) => `<li id="fn${of(tokens[index]).number}">`;
  rules.footnote_close = () => '</li>\n';
  rules.footnote_anchor = (tokens, index) => {
    const { number, place, which } = of(tokens[index]);
    // U+FE0E keeps phones from drawing the arrow as a coloured picture.
    return ` <a href="#fnref${place}" class="footnote-back" role="doc-backlink" aria-label="回到正文注 ${number}${which}">↩\uFE0E</a>`;
  };
}

/** The note's number, and the place that names it: a note that is named twice has places `2` and `2-1`. */
function of(token: Token): { number: number; place: string; which: string } {
  const { id, subId } = token.meta as { id: number; subId?: number };
  const number = id + 1;
  return subId ? { number, place: `${number}-${subId}`, which: `（第 ${subId + 1} 处）` } : { number, place: `${number}`, which: '' };
}
