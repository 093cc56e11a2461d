import type { MarkdownIt, Token } from 'markdown-it';

/** The tags that Chinese text needs and Markdown lacks; without attributes. All other HTML is shown as text. */
const tag = /^<(\/?)(sub|sup|kbd|ruby|rt|rp|mark|br)\s*(\/?)>/i;

/**
 * Takes the tags of the list. A tag that has no partner, or that would cross another element,
 * is shown as text, so the HTML stays well formed whatever was typed.
 */
export function safeHtml(md: MarkdownIt): void {
  md.inline.ruler.before('html_inline', 'safe_html', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x3c /* < */) return false;
    const match = tag.exec(state.src.slice(state.pos, state.pos + 16));
    if (!match) return false;
    if (!silent) Object.assign(state.push('safe_html', match[2].toLowerCase(), 0), { content: '', markup: match[0], info: match[1] });
    state.pos += match[0].length;
    return true;
  });
  md.core.ruler.push('safe_html', (state) => {
    for (const token of state.tokens) {
      if (token.children?.some(isTag)) pair(token.children);
    }
  });
  md.renderer.rules.safe_html = (tokens, index) => `<${tokens[index].info}${tokens[index].tag}>`;
}

const isTag = (token: Token) => token.type === 'safe_html';

function pair(tokens: Token[]): void {
  const open: Token[] = [];
  for (const token of tokens) {
    if (isTag(token) && token.tag !== 'br') {
      if (!token.info) open.push(token);
      else if (open.at(-1)?.tag === token.tag && isTag(open.at(-1)!)) open.pop();
      else showAsText(token);
    } else if (token.nesting === 1) {
      open.push(token);
    } else if (token.nesting === -1) {
      while (open.length && isTag(open.at(-1)!)) showAsText(open.pop()!);
      open.pop();
    }
  }
  open.filter(isTag).forEach(showAsText);
}

function showAsText(token: Token): void {
  Object.assign(token, { type: 'text', tag: '', content: token.markup, info: '' });
}
