import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shareDrawing } from '../../../src/render/share/shareDrawing.ts';
import { sharePicture } from '../../../src/render/share/sharePicture.ts';

const text = { site: '大怀集', label: '政务信息', title: '怀集县召开科技大会' };
let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'share-'));
  mkdirSync(join(cache, 'images'));
  writeFileSync(join(cache, 'images', 'red.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60" fill="#f00"/></svg>');
});
afterEach(() => rmSync(cache, { recursive: true }));

/** How much of a part of the picture is dark, and its mean colour. */
async function look(picture: Buffer, left: number, width: number) {
  const part = await sharp(picture).extract({ left, top: 160, width, height: 300 }).toBuffer();
  const { channels } = await sharp(part).stats();
  return channels.map(({ mean }) => Math.round(mean));
}

test('is a JPEG of 1200×630 with the title at the left and the cover at the right', async () => {
  const picture = await sharePicture(text, 'red.svg', cache);
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
  expect(await look(picture, 720, 480)).toEqual([254, 0, 0]);
  const blank = await sharePicture({ ...text, title: '一' }, 'red.svg', cache);
  expect((await look(picture, 64, 600))[0]).toBeLessThan((await look(blank, 64, 600))[0] - 5);
});

test('has the whole width for the title where there is no cover', async () => {
  expect((await look(await sharePicture({ ...text, title: text.title.repeat(6) }, '', cache), 800, 300))[0]).toBeLessThan(245);
});

test('is made once', async () => {
  const first = await sharePicture(text, 'red.svg', cache);
  const [file] = readdirSync(join(cache, 'share'));
  writeFileSync(join(cache, 'share', file), 'kept');
  expect((await sharePicture(text, 'red.svg', cache)).toString()).toBe('kept');
  expect((await sharePicture({ ...text, title: '另一个标题' }, 'red.svg', cache)).equals(first)).toBe(false);
});

test('holds outlines and no text: fonts of the machine do not matter', () => {
  expect(shareDrawing({ ...text, hasCover: true })).not.toMatch(/<text|font-family/);
});

test.each(['燚燚村的事', ''])('a title that cannot be drawn, “%s”, leaves the name of the paper', async (title) => {
  const named = await sharePicture({ ...text, label: '', title: text.site }, '', cache);
  expect((await sharePicture({ ...text, title }, '', cache)).equals(named)).toBe(true);
});

test('a long title is set smaller, and all of it is there', () => {
  const count = (title: string) => shareDrawing({ ...text, title, hasCover: true })!.split('<path').length;
  expect(count('字'.repeat(120)) - count('字'.repeat(60))).toBe(60);
});
