import { mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processImage, type ProcessedImage } from '../../src/render/processImage.ts';

let folder: string;
let cacheDir: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'images-'));
  cacheDir = join(folder, 'cache');
});
afterAll(() => rm(folder, { recursive: true }));

const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '23/1 55/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '112/1 11/1 0/1' }, IFD0: { Artist: 'SomebodyPrivate' } };

/** Left half red, right half blue: shows which way up a picture came out. */
function twoColours(width: number, height: number) {
  const half = { create: { width: Math.ceil(width / 2), height, channels: 3 as const, background: '#00f' } };
  return sharp({ create: { width, height, channels: 3, background: '#f00' } }).composite([{ input: half, left: Math.floor(width / 2), top: 0 }]);
}

async function photo(name: string, width: number, height: number, orientation?: number): Promise<string> {
  const path = join(folder, name);
  const image = twoColours(width, height).withExif(gps);
  await (orientation ? image.withMetadata({ orientation }).withExif(gps) : image).jpeg().toFile(path);
  return path;
}

async function processed(path: string): Promise<ProcessedImage> {
  const result = await processImage({ path }, { cacheDir });
  if (!result.ok) throw new Error(result.problem.message);
  return result;
}

async function problemOf(path: string) {
  const result = await processImage({ path }, { cacheDir });
  return result.ok ? null : result.problem;
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

const widthsOf = (image: ProcessedImage, format: string) => image.files.filter(({ name }) => name.endsWith(format)).map(({ name }) => Number(/-(\d+)\./.exec(name)![1]));

describe('a photo', () => {
  test('comes in every width not above its own, as AVIF and WebP', async () => {
    const image = await processed(await photo('wide.jpg', 1400, 700));
    expect(widthsOf(image, '.avif')).toEqual([320, 640, 960, 1280, 1400]);
    expect(widthsOf(image, '.webp')).toEqual([320, 640, 960, 1280, 1400]);
    expect(image.picture).toMatchObject({ width: 1400, height: 700, src: expect.stringMatching(/^\/images\/[0-9a-f]{16}-960\.webp$/) });
    expect(image.picture.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
    for (const { name, path } of image.files) {
      const { width, format } = await sharp(path).metadata();
      expect([`-${width}.`, format]).toEqual([/-\d+\./.exec(name)![0], name.endsWith('.avif') ? 'heif' : 'webp']);
    }
  });

  test('the set of sources names exactly the files that are copied', async () => {
    const image = await processed(await photo('wide.jpg', 1400, 700));
    const named = image.picture.sources.flatMap(({ srcset }) => srcset.split(', ').map((entry) => entry.split(' ')[0]));
    expect(named.toSorted()).toEqual(image.files.map(({ name }) => `/${name}`).toSorted());
  });

  test('wider than any screen is printed at 1920', async () => {
    const image = await processed(await photo('huge.jpg', 2400, 1200));
    expect(image.picture).toMatchObject({ width: 1920, height: 960 });
    expect(widthsOf(image, '.avif').at(-1)).toBe(1920);
  });

  test('smaller than any of our widths is never enlarged', async () => {
    const image = await processed(await photo('small.jpg', 120, 80));
    expect(widthsOf(image, '.webp')).toEqual([120]);
    expect(image.picture.src).toMatch(/-120\.webp$/);
  });

  test('says nothing of where and by whom it was taken', async () => {
    const path = await photo('gps.jpg', 400, 300);
    expect((await sharp(path).metadata()).exif!.includes('SomebodyPrivate')).toBe(true);
    for (const published of (await processed(path)).files) {
      const { exif, xmp, iptc, icc } = await sharp(published.path).metadata();
      expect({ exif, xmp, iptc, icc }).toEqual({});
      expect((await readFile(published.path)).includes('SomebodyPrivate')).toBe(false);
    }
  });

  test('held sideways stands upright', async () => {
    const image = await processed(await photo('sideways.jpg', 400, 200, 6));
    expect(image.picture).toMatchObject({ width: 200, height: 400 });
    const { data, info } = await sharp(image.files.at(-1)!.path).raw().toBuffer({ resolveWithObject: true });
    const [red, , blue] = data.subarray(info.channels * 100);
    expect(red).toBeGreaterThan(blue);
  });

  test('a transparent PNG stays transparent', async () => {
    const path = join(folder, 'clear.png');
    await sharp({ create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toFile(path);
    expect((await sharp((await processed(path)).files[0].path).metadata()).hasAlpha).toBe(true);
  });

  test('in print colours becomes a screen picture', async () => {
    const path = join(folder, 'print.jpg');
    await twoColours(100, 100).toColourspace('cmyk').jpeg().toFile(path);
    expect((await sharp((await processed(path)).files.at(-1)!.path).metadata()).space).toBe('srgb');
  });

  test('an animation shows its first picture, and the editor is told', async () => {
    const frames = await Promise.all(['#f00', '#0f0'].map((background) => sharp({ create: { width: 60, height: 40, channels: 3, background } }).png().toBuffer()));
    const path = join(folder, 'moving.gif');
    await sharp(frames, { join: { animated: true } }).gif().toFile(path);
    const image = await processed(path);
    expect(image.warnings.map(({ rule }) => rule)).toEqual(['image-animated']);
    expect((await sharp(image.files.at(-1)!.path).metadata()).pages ?? 1).toBe(1);
    expect(image.picture).toMatchObject({ width: 60, height: 40 });
  });
});

describe('the cache', () => {
  test('a picture is made once: a second build touches nothing', async () => {
    const path = await photo('once.jpg', 330, 200);
    const first = await processed(path);
    const long = new Date('2001-01-01');
    await Promise.all(first.files.map((each) => utimes(each.path, long, long)));
    expect(await processed(path)).toEqual(first);
    expect((await stat(first.files[0].path)).mtime).toEqual(long);
  });

  test('the name follows the bytes and not the file\'s name', async () => {
    const path = await photo('one.jpg', 330, 210);
    const copy = await file('two.jpg', await readFile(path));
    expect((await processed(copy)).picture).toEqual((await processed(path)).picture);
    expect((await processed(await photo('other.jpg', 330, 220))).picture.src).not.toBe((await processed(path)).picture.src);
  });

  test('what a killed run left is made again', async () => {
    const path = await photo('killed.jpg', 330, 230);
    const first = await processed(path);
    await rm(first.files[0].path);
    expect((await stat((await processed(path)).files[0].path)).size).toBeGreaterThan(0);
    const entry = join(cacheDir, 'images', `${/[0-9a-f]{16}/.exec(first.picture.src)![0]}.json`);
    await truncate(entry, 10);
    expect(await processed(path)).toEqual(first);
  });

  test('two builds at once agree and leave no scraps', async () => {
    const path = await photo('race.jpg', 330, 240);
    const [one, two] = await Promise.all([processed(path), processed(path)]);
    expect(one).toEqual(two);
    expect((await readdir(join(cacheDir, 'images'))).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('an image that cannot be used', () => {
  test('is damaged', async () => {
    const whole = await readFile(await photo('whole.jpg', 600, 400));
    expect(await problemOf(await file('half.jpg', whole.subarray(0, whole.length / 2)))).toMatchObject({ severity: 'error', rule: 'image-unreadable', message: '图片已损坏，读不出来：请重新导出，或换一张。' });
  });

  test('is of another kind', async () => {
    expect((await problemOf(await file('text.jpg', '这不是图片')))!.message).toContain('不认识这种图片格式');
    expect((await problemOf(await file('empty.png', '')))!.rule).toBe('image-unreadable');
    expect((await problemOf(await file('phone.heic', 'x')))!.message).toContain('另存为 JPEG');
  });

  test('is heavier than 20 MB', async () => {
    const path = await file('heavy.jpg', '');
    await truncate(path, 26_300_000);
    expect(await problemOf(path)).toMatchObject({ rule: 'image-too-large', message: '图片有 26.3 MB，超过 20 MB：请缩小后再放进来。' });
  });

  test('has more than 50 million pixels', async () => {
    const path = join(folder, 'poster.png');
    await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#fff' } }).png().toFile(path);
    expect(await problemOf(path)).toMatchObject({ rule: 'image-too-large', message: expect.stringContaining('10000×6000（60 百万像素）') });
  });
});
