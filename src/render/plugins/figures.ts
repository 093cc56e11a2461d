import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { RenderEnv } from '../renderEnv.ts';
import { figureHtml, galleryHtml, inlineHtml } from '../figureHtml.ts';
import { mediaKind } from '../mediaKind.ts';

/**
 * Pictures and videos that stand alone in a paragraph become figures, several of them a gallery.
 * A remote picture is not fetched but linked; a missing one leaves its `alt` inside text and
 * nothing where it stands alone.
 */
export function figures(md: MarkdownIt): void {
  md.core.ruler.push('figures', (state) => {
    if (!state.tokens.some((token) => token.children?.some(isImage))) return;
    for (const token of state.tokens) markLinked(token.children ?? []);
    state.tokens = withFigures(state);
  });
  md.renderer.rules.image = (tokens, index, _options, env) => inlineHtml(tokens[index], env as RenderEnv);
  md.renderer.rules.figure = (tokens, index, _options, env) => {
    const images = tokens[index].children!;
    return images.length > 1 ? galleryHtml(images, env as RenderEnv) : figureHtml(images[0], env as RenderEnv);
  };
}

const isImage = (token: Token) => token.type === 'image';
const isSpace = (token: Token) => /^(?:soft|hard)break$/.test(token.type) || (token.type === 'text' && !token.content.trim());

/** Inside a link a picture must not print a link of its own. */
function markLinked(tokens: Token[]): void {
  let linked = false;
  for (const token of tokens) {
    if (token.type === 'link_open' || token.type === 'link_close') linked = token.nesting === 1;
    if (linked && isImage(token)) token.meta = { linked };
  }
}

function withFigures(state: StateCore): Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < state.tokens.length; i++) {
    const [opening, inline, closing] = state.tokens.slice(i, i + 3);
    if (opening.type !== 'paragraph_open' || closing?.type !== 'paragraph_close' || !standsAlone(inline, state.env)) {
      tokens.push(opening);
      continue;
    }
    const children = inline.children!.filter((child) => isImage(child) && kindOf(child, state.env) !== 'missing');
    if (children.length > 0) tokens.push(Object.assign(new state.Token('figure', '', 0), { block: true, children }));
    i += 2;
  }
  return tokens;
}

/** Nothing but pictures; a remote one is a link, and a link is text. */
function standsAlone({ children }: Token, env: unknown): boolean {
  return children!.some(isImage) &&
    children!.every((child) => isSpace(child) || (isImage(child) && kindOf(child, env) !== 'remote'));
}

const kindOf = (image: Token, env: unknown) => mediaKind(String(image.attrGet('src')), (env as RenderEnv).context);
