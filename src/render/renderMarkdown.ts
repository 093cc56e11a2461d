import type { RenderedBody } from '../model/pages.ts';
import type { RenderContext, RenderEnv } from './renderEnv.ts';
import { markdown as parser } from './markdown.ts';

/**
 * Markdown of a body -> safe HTML and its table of contents. Synchronous; never throws at what an
 * editor wrote: what cannot be printed safely is left out, and the check says so.
 *
 * | An editor writes | Printed as |
 * | --- | --- |
 * | `![说明](a.jpg "图注\|摄影：某某")` alone in a paragraph | a figure with caption and credit |
 * | the same, several lines without a blank line between | a gallery |
 * | `![说明](a.mp4 "图注\|摄像：某某")` | a video; `a.jpg` beside it is the poster, `a.vtt` the captions |
 * | `[通知](tongzhi.pdf)`, `[旧闻](../../2019/05/x.md)` | a link to the copied file, to the article |
 * | `::: quote 某某` … `:::` | a pull quote with its speaker |
 * | `::: note 名词解释` … `:::` | a note with its title |
 * | `[^1]` and `[^1]: …` | a footnote |
 * | `<ruby>燚<rt>yì</rt></ruby>`, `H<sub>2</sub>O`, `<kbd>`, `<br>` | the same; any other HTML is shown as text |
 */
export function renderMarkdown(markdown: string, context: RenderContext): RenderedBody {
  const env: RenderEnv = { context, contents: [], tables: 0, pictures: 0 };
  const html = parser.render(markdown, env);
  return { html, contents: env.contents.length < 3 ? [] : env.contents };
}
