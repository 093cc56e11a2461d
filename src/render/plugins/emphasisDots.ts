import type { MarkdownIt } from 'markdown-it';

const han = /\p{Script=Han}/u;

/**
 * Chinese is emphasised with dots under the characters (着重号), Latin by slanting; a style sheet
 * cannot tell them apart, so the class does.
 */
export function emphasisDots(md: MarkdownIt): void {
  md.renderer.rules.em_open = (tokens, index) => {
    let text = '';
    for (let i = index + 1; tokens[i].type !== 'em_close'; i++) text += tokens[i].content;
    return han.test(text) ? '<em class="dots">' : '<em>';
  };
}
