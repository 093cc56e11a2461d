import { type Glyph, glyph } from './glyphs.ts';
import { evenLines, phrasedLines } from './titleLines.ts';

export const SHARE_SIZE = { width: 1200, height: 630 };
/** Where the cover stands: the right two fifths. */
export const COVER = { left: 720, top: 0, width: 480, height: 630 };

export interface ShareText {
  /** The paper's name. */
  site: string;
  /** Section, or the paper's own line. */
  label: string;
  title: string;
  hasCover: boolean;
}

const MARGIN = 64;
/** Type sizes from large to small, with how many lines of each there is room for. */
const SIZES: [size: number, lines: number][] = [[88, 2], [76, 3], [62, 4], [50, 5], [42, 6], [34, 8]];
/** The font is spaced for reading, not for headlines. */
const TIGHT = 0.95;

/**
 * The picture without its cover, as SVG that holds outlines and no text: it looks the same on every machine.
 * Null when the font lacks a character of the title.
 */
export function shareDrawing({ site, label, title, hasCover }: ShareText): string | null {
  const { width, height } = SHARE_SIZE;
  const room = (hasCover ? COVER.left : width) - 2 * MARGIN;
  const set = setTitle(title, room);
  const drawn = set && [
    ...set.lines.map((line, i) => textPath(line, MARGIN, 168 + set.size * (0.86 + i * 1.3), set.size, '#1c1d1a')),
    textPath(label, MARGIN, 132, 32, '#0b6a5b'),
    textPath(site, MARGIN, height - 52, 40, '#1c1d1a'),
  ];
  if (!drawn || drawn.includes(null)) return null;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="${width}" height="${height}" fill="#fbfaf6"/>` +
    `<rect x="${MARGIN}" y="72" width="48" height="6" fill="#0b6a5b"/>` +
    `<rect x="${MARGIN}" y="${height - 116}" width="${room}" height="6" fill="#1c1d1a"/><rect x="${MARGIN}" y="${height - 106}" width="${room}" height="2" fill="#1c1d1a"/>` +
    `${drawn.join('')}</svg>`;
}

/** In the largest size in which lines end after punctuation, unless that is much smaller than need be. */
function setTitle(title: string, room: number): { size: number; lines: string[] } | undefined {
  const fitting = (sizes: typeof SIZES, lay: typeof evenLines | typeof phrasedLines) => sizes
    .map(([size, most]) => ({ size, most, lines: lay(title, room, (text) => widthOf(text, size)) ?? [] }))
    .find(({ lines, most }) => lines.length > 0 && lines.length <= most);
  return fitting(SIZES.slice(0, 3), phrasedLines) ?? fitting(SIZES, evenLines);
}

function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (glyph(character)?.advance ?? 1000), 0) * TIGHT * size / 1000;
}

function textPath(text: string, x: number, y: number, size: number, colour: string): string | null {
  const glyphs = [...text].filter((character) => character.trim() || character === ' ').map(glyph);
  if (glyphs.includes(null)) return null;
  let pen = 0;
  const paths = (glyphs as Glyph[]).map(({ advance, path }) => {
    const placed = `<path transform="translate(${Math.round(pen)})" d="${path}"/>`;
    pen += advance * TIGHT;
    return placed;
  });
  return `<g fill="${colour}" transform="translate(${x} ${Math.round(y)}) scale(${size / 1000} ${-size / 1000})">${paths.join('')}</g>`;
}
