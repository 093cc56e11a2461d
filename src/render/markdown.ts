import MarkdownItParser, { type MarkdownIt } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import footnote from 'markdown-it-footnote';
import { addresses } from './plugins/addresses.ts';
import { bareLinks } from './plugins/bareLinks.ts';
import { codeBlocks } from './plugins/codeBlocks.ts';
import { containers } from './plugins/containers.ts';
import { emphasisDots } from './plugins/emphasisDots.ts';
import { figures } from './plugins/figures.ts';
import { footnoteLabels } from './plugins/footnoteLabels.ts';
import { headings } from './plugins/headings.ts';
import { hiddenComments } from './plugins/hiddenComments.ts';
import { lineBreaks } from './plugins/lineBreaks.ts';
import { links } from './plugins/links.ts';
import { paragraphIndents } from './plugins/paragraphIndents.ts';
import { safeHtml } from './plugins/safeHtml.ts';
import { tables } from './plugins/tables.ts';

type Plugin = (md: MarkdownIt) => void;

/** In the order in which their rules run where they share a chain. */
const plugins: Plugin[] = [
  // Syntax
  cjkFriendly,
  footnote,
  containers,
  hiddenComments,
  safeHtml,
  bareLinks,
  paragraphIndents,
  // What is done with the tokens: links before figures, which ask whether an image stands alone
  addresses,
  links,
  figures,
  headings,
  // How they are printed
  footnoteLabels,
  tables,
  codeBlocks,
  emphasisDots,
  lineBreaks,
];

function makeParser(): MarkdownIt {
  const md = new MarkdownItParser({ html: false, linkify: true });
  for (const plugin of plugins) plugin(md);
  return md;
}

/** One parser for the whole process: to make one costs as much as to render ten articles. */
export const markdown = makeParser();
