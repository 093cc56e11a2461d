import { hash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { COVER, shareDrawing, type ShareText } from './shareDrawing.ts';

/** A change of it makes all pictures anew. */
const VERSION = 1;

/**
 * What a link to an article looks like in a chat: 1200×630, the title in Song type, section, paper and cover, as JPEG.
 * Made once: the cache keeps it under the hash of all that it shows. `cover` is a file of the picture cache, or empty.
 */
export async function sharePicture(text: Omit<ShareText, 'hasCover'>, cover: string, cacheDir: string): Promise<Buffer> {
  const folder = join(cacheDir, 'share');
  const file = join(folder, `${hash('sha1', JSON.stringify([VERSION, text, cover]), 'hex').slice(0, 16)}.jpg`);
  if (existsSync(file)) return readFileSync(file);
  const bytes = await draw({ ...text, hasCover: cover !== '' }, cover && join(cacheDir, 'images', cover));
  mkdirSync(folder, { recursive: true });
  const aside = `${file}.${randomUUID()}.part`;
  writeFileSync(aside, bytes);
  renameSync(aside, file);
  return bytes;
}

/** A title with a character that the font lacks gives a picture that only names the paper. */
async function draw(text: ShareText, cover: string): Promise<Buffer> {
  const drawing = shareDrawing(text) ?? shareDrawing({ ...text, title: text.site, label: '' })!;
  const picture = sharp(Buffer.from(drawing));
  if (cover) picture.composite([{ input: await sharp(cover).resize(COVER.width, COVER.height, { fit: 'cover' }).toBuffer(), left: COVER.left, top: COVER.top }]);
  return picture.flatten({ background: '#fbfaf6' }).jpeg({ quality: 82, chromaSubsampling: '4:4:4' }).toBuffer();
}
