import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import { unpackWoff } from './unpackWoff.ts';

/** A character's outline, y upwards, and how far it moves the pen, both in thousandths of the type size. */
export interface Glyph {
  advance: number;
  path: string;
}

const require = createRequire(import.meta.url);
/** Song type for headlines, free to use (OFL). The font comes with us: a build machine need not have any. */
const FILES = ['chinese-simplified', 'latin'].map((part) => `@fontsource/zcool-xiaowei/files/zcool-xiaowei-${part}-400-normal.woff`);

/** Characters of names and numbers that this font lacks, and what it has that reads the same. */
const INSTEAD: Record<string, string> = { '·': '•', '・': '•', '℃': '°', '〇': '零' };

let fonts: Font[] | undefined;
const known = new Map<string, Glyph | null>();

/** Null for a character that the font does not have. */
export function glyph(character: string): Glyph | null {
  let found = known.get(character);
  if (found === undefined) known.set(character, (found = read(character)));
  return found;
}

function read(character: string): Glyph | null {
  fonts ??= FILES.map((file) => create(unpackWoff(readFileSync(require.resolve(file)))) as Font);
  const code = (INSTEAD[character] ?? character).codePointAt(0)!;
  const font = fonts.find((each) => each.hasGlyphForCodePoint(code));
  if (!font) return null;
  const { advanceWidth, path } = font.glyphForCodePoint(code);
  const scale = 1000 / font.unitsPerEm;
  return { advance: advanceWidth * scale, path: path.scale(scale).toSVG() };
}
