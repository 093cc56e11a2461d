import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { RenderEnv } from '../renderEnv.ts';
import { plainText } from '../plainText.ts';

/**
 * Levels start below the page's own title and never skip one; every heading has an id that is
 * stable as long as its words are; empty headings go. Fills the table of contents.
 */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push('headings', (state) => {
    state.tokens = withoutEmpty(state.tokens);
    const opening = state.tokens.filter((token) => token.type === 'heading_open');
    if (opening.length > 0) levelAndName(state, opening);
  });
}

function levelAndName(state: StateCore, opening: Token[]): void {
  const env = state.env as RenderEnv;
  const top = env.context.headingLevel ?? 2;
  const shift = top - Math.min(...opening.map(levelOf));
  const used = new Map<string, number>();
  let previous = top - 1;
  state.tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    const title = plainText(state.tokens[index + 1].children ?? []);
    const level = Math.min(levelOf(token) + shift, previous + 1, 6);
    const id = unique(idOf(title), used);
    previous = level;
    token.tag = state.tokens[index + 2].tag = `h${level}`;
    token.attrSet('id', id);
    if (level === 2 || level === 3) env.contents.push({ id, title, level });
  });
}

const levelOf = (token: Token) => Number(token.tag.slice(1));

/** `一、 防汛部署（摘要）` -> `一-防汛部署-摘要`; in Latin letters alone with `s-` before it, which no id of the page has. */
function idOf(title: string): string {
  const id = title.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-').replace(/^-/, '').slice(0, 32).replace(/-$/, '');
  return /\p{Script=Han}/u.test(id) ? id : `s-${id}`;
}

/** The second `部署` of a body is `部署-2`. */
function unique(id: string, used: Map<string, number>): string {
  const times = (used.get(id) ?? 0) + 1;
  used.set(id, times);
  return times === 1 ? id : unique(`${id}-${times}`, used);
}

function withoutEmpty(tokens: Token[]): Token[] {
  const isEmpty = (index: number) => tokens[index]?.type === 'heading_open' && !tokens[index + 1].content.trim();
  return tokens.filter((_, index) => !isEmpty(index) && !isEmpty(index - 1) && !isEmpty(index - 2));
}
