import type { MarkdownIt, Token } from 'markdown-it';
import type { RenderEnv } from '../renderEnv.ts';
import { escapeHtml } from '../escapeHtml.ts';
import { plainText } from '../plainText.ts';

/**
 * A wide table scrolls inside its own region, which the keyboard can reach and which is named by
 * its columns: `表格 1：站点、水位`. An empty cell of the head is no heading. How a column is aligned
 * is a class, `right` or `center`: the site's Content-Security-Policy forbids inline styles.
 */
export function tables(md: MarkdownIt): void {
  const rules = md.renderer.rules;
  rules.table_open = (tokens, index, _options, env) => {
    const name = [`表格 ${++(env as RenderEnv).tables}`, headingsOf(tokens, index).join('、')].filter(Boolean).join('：');
    return `<div class="table" role="region" aria-label="${escapeHtml(name)}" tabindex="0"><table>\n`;
  };
  rules.table_close = () => '</table></div>\n';
  rules.th_open = (tokens, index, _options, _env, self) => {
    if (!tokens[index + 1].content) return '<td>';
    tokens[index].attrSet('scope', 'col');
    return `<th${self.renderAttrs(alignedByClass(tokens[index]))}>`;
  };
  rules.td_open = (tokens, index, _options, _env, self) => `<td${self.renderAttrs(alignedByClass(tokens[index]))}>`;
  rules.th_close = (tokens, index) => (tokens[index - 1].content ? '</th>\n' : '</td>\n');
}

function alignedByClass(cell: Token): Token {
  const style = cell.attrGet('style');
  if (style === null) return cell;
  cell.attrs = cell.attrs!.filter(([name]) => name !== 'style');
  cell.attrSet('class', String(style).replace('text-align:', ''));
  return cell;
}

function headingsOf(tokens: Token[], table: number): string[] {
  const names: string[] = [];
  for (let i = table; tokens[i].type !== 'thead_close'; i++) {
    if (tokens[i].type === 'th_open') names.push(plainText(tokens[i + 1].children ?? []));
  }
  return names.filter(Boolean);
}
