import type { MarkdownIt, RendererRule } from 'markdown-it';
import container from 'markdown-it-container';
import { escapeHtml } from '../escapeHtml.ts';

/** What follows the container's name on its first line: `::: quote 某某` -> `某某`. */
function label(info: string): string {
  return escapeHtml(info.trim().replace(/^\S+\s*/, ''));
}

/** A pull quote; its speaker stands under it. The closing rule needs the speaker, so the opening one leaves it in `meta`. */
const quote: RendererRule = (tokens, index) => {
  if (tokens[index].nesting === 1) return '<figure class="pull-quote">\n<blockquote>\n';
  const speaker = label(openingOf(tokens, index).info);
  return `</blockquote>\n${speaker && `<figcaption>${speaker}</figcaption>\n`}</figure>\n`;
};

/** A note beside the story: background, terms, how-to. */
const note: RendererRule = (tokens, index) => {
  if (tokens[index].nesting === -1) return '</div>\n';
  const title = label(tokens[index].info);
  return `<div class="note" role="note">\n${title && `<p class="note-title">${title}</p>\n`}`;
};

function openingOf(tokens: Parameters<RendererRule>[0], closing: number) {
  const { level, type } = tokens[closing];
  const opening = type.replace('_close', '_open');
  let index = closing - 1;
  while (tokens[index].type !== opening || tokens[index].level !== level) index--;
  return tokens[index];
}

/** `::: quote 某某` and `::: note 标题`, each closed by `:::`. */
export function containers(md: MarkdownIt): void {
  container(md, 'quote', { render: quote });
  container(md, 'note', { render: note });
}
