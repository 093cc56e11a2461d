import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/**
 * `<!-- 待核实 -->` is an editor's remark and reaches no reader, neither as markup nor as text.
 * A block of its own may hold blank lines; one that is never closed is text.
 */
export function hiddenComments(md: MarkdownIt): void {
  md.block.ruler.before('paragraph', 'hidden_comment', commentBlock, { alt: ['paragraph', 'blockquote', 'list'] });
  md.inline.ruler.before('autolink', 'hidden_comment', commentInline);
}

function commentBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = state.bMarks[startLine] + state.tShift[startLine];
  if (!state.src.startsWith('<!--', start)) return false;
  const end = endOfComment(state.src, start);
  if (end < 0) return false;
  let line = startLine;
  while (line < endLine && state.eMarks[line] < end + 3) line++;
  // A comment that text follows, or that runs out of its list or quotation, is left to the inline rule.
  if (line >= endLine || state.src.slice(end + 3, state.eMarks[line]).trim()) return false;
  if (!silent) state.line = line + 1;
  return true;
}

function commentInline(state: StateInline): boolean {
  if (!state.src.startsWith('<!--', state.pos)) return false;
  const end = endOfComment(state.src, state.pos);
  if (end < 0) return false;
  state.pos = end + 3;
  return true;
}

/** Where the last comment of the text at hand ends: a text full of `<!--` must not be searched to its end at each. */
let last = { src: '', end: -1 };

function endOfComment(src: string, start: number): number {
  if (last.src !== src) last = { src, end: src.lastIndexOf('-->') };
  return last.end < start ? -1 : src.indexOf('-->', start + 4);
}
