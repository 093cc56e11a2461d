import sharp, { type OutputInfo } from 'sharp';
import type { EncodedImage } from './imageCache.ts';
import type { UnusableImage } from './processImage.ts';

const widths = [320, 640, 960, 1280, 1920];
/** Width of the one image for readers whose browser knows no `<source>`. */
const fallbackWidth = 960;
const mostPixels = 50_000_000;
const formats = [
  { type: 'image/avif', extension: 'avif', options: { quality: 52, effort: 3, chromaSubsampling: '4:2:0' } },
  { type: 'image/webp', extension: 'webp', options: { quality: 76, effort: 3 } },
] as const;

/** Part of every hash: another setting makes new names, so no cache serves an old picture. */
export const encodingVersion = JSON.stringify({ widths, fallbackWidth, formats, version: 1 });

interface Pixels {
  data: Buffer;
  info: OutputInfo;
}

/** A photo or scan -> every format in every width not above its own. Of an animation the first picture. */
export async function encodeRaster(path: string, hash: string): Promise<EncodedImage | UnusableImage> {
  try {
    const { width = 0, height = 0, pages = 1 } = await sharp(path, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return tooManyPixels(width, height);
    return await encode(await upright(path), hash, pages > 1);
  } catch (error) {
    return unreadable(path, error);
  }
}

/** Decoded once, at the largest width that is printed; every smaller one is made from that. */
async function upright(path: string): Promise<Pixels> {
  // `error`: photos with a harmless flaw pass, truncated ones do not.
  return sharp(path, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: widths.at(-1), withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
}

async function encode({ data, info }: Pixels, hash: string, isAnimated: boolean): Promise<EncodedImage> {
  const { width, height, channels } = info;
  const printed = [...widths.filter((each) => each < width), width];
  const name = (each: number, extension: string) => `images/${hash}-${each}.${extension}`;
  const jobs = printed.flatMap((each) => formats.map((format) => ({ each, format })));
  const encoded = await Promise.all(jobs.map(async ({ each, format }) => ({
    name: name(each, format.extension),
    bytes: await sharp(data, { raw: { width, height, channels } }).resize({ width: each }).toFormat(format.extension, format.options).toBuffer(),
  })));
  const sources = formats.map(({ type, extension }) => ({
    type,
    srcset: printed.map((each) => `/${name(each, extension)} ${each}w`).join(', '),
  }));
  const src = `/${name(printed.findLast((each) => each <= fallbackWidth) ?? printed[0], 'webp')}`;
  return { ok: true, picture: { src, width, height, sources }, encoded, warnings: isAnimated ? [firstFrameOnly] : [] };
}

/** Moving pictures that nobody can stop are a barrier and weigh more than a video of the same. */
const firstFrameOnly = {
  severity: 'warning',
  rule: 'image-animated',
  message: '动图只显示第一帧：要动起来，请改用视频（MP4）。',
} as const;

function tooManyPixels(width: number, height: number): UnusableImage {
  const millions = Math.round((width * height) / 1_000_000);
  const message = `图片有 ${width}×${height}（${millions} 百万像素），超过 50 百万像素：请缩小到宽 4000 像素以内。`;
  return { ok: false, problem: { severity: 'error', rule: 'image-too-large', message } };
}

function unreadable(path: string, error: unknown): UnusableImage {
  const isPhonePhoto = /\.hei[cf]$/i.test(path);
  const isUnknown = /unsupported image format/i.test(String(error));
  const message = isPhonePhoto ? 'HEIC 照片浏览器看不了：请另存为 JPEG 再放进来。'
    : isUnknown ? '不认识这种图片格式：请用 JPEG、PNG、WebP、AVIF、GIF 或 SVG。'
      : '图片已损坏，读不出来：请重新导出，或换一张。';
  return { ok: false, problem: { severity: 'error', rule: 'image-unreadable', message } };
}
