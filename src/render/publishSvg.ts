import { readFile } from 'node:fs/promises';
import type { EncodedImage } from './imageCache.ts';
import type { UnusableImage } from './processImage.ts';

/**
 * What makes a drawing more than a drawing. An SVG in `<img>` is harmless, but the same file opened
 * by its address is a document of our own origin, so what could act or fetch there is refused, not mended.
 */
const forbidden: [RegExp, string][] = [
  [/<(?:[\w-]+:)?script[\s>/]/i, '脚本（<script>）'],
  [/<(?:[\w-]+:)?(?:foreignObject|iframe|object|embed|audio|video|a)[\s>/]/i, '网页元素或链接'],
  [/[\s"'/]on[a-z]+\s*=/i, '事件属性（on…）'],
  [/<!ENTITY|<\?xml-stylesheet/i, '实体或外部样式'],
  [/attributeName\s*=\s*["']?(?:[\w-]+:)?href/i, '改动链接的动画'],
  [/(?:href|src)\s*=\s*["']?\s*(?!["']?\s*(?:#|data:image\/(?:png|jpeg|webp|gif)[;,]))[^\s"'>]/i, '外部引用'],
  [/@import|url\(\s*["']?\s*(?!["']?\s*(?:#|data:image\/(?:png|jpeg|webp|gif)[;,]))[^\s"')]/i, '外部引用'],
];

/** A drawing is published as it is; its size is read from `width` and `height`, else from `viewBox`. */
export async function publishSvg(path: string, hash: string): Promise<EncodedImage | UnusableImage> {
  const bytes = await readFile(path);
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const root = /<svg\b[^>]*>/.exec(text)?.[0];
  if (!root || !text.trimEnd().endsWith('</svg>')) return refuse('image-unreadable', 'SVG 图已损坏，读不出来：请重新导出。');
  const found = forbidden.find(([pattern]) => pattern.test(text));
  if (found) return refuse('image-unsafe', `SVG 图里有${found[1]}，不能发布：请在绘图软件里另存为“纯 SVG”。`);
  const size = sizeOf(root);
  if (!size) return refuse('image-without-size', 'SVG 图没有写大小：请在 <svg> 里写上 viewBox，如 viewBox="0 0 1200 800"。');
  const name = `images/${hash}.svg`;
  return { ok: true, picture: { src: `/${name}`, ...size, sources: [] }, encoded: [{ name, bytes }], warnings: [] };
}

function sizeOf(root: string): { width: number; height: number } | null {
  const length = (name: string) => Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(root)?.[1]);
  const box = /\sviewBox\s*=\s*["']\s*([^"']+)["']/.exec(root)?.[1].trim().split(/[\s,]+/).map(Number) ?? [];
  const [width, height] = length('width') > 0 && length('height') > 0 ? [length('width'), length('height')] : box.slice(2, 4);
  return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : null;
}

function refuse(rule: string, message: string): UnusableImage {
  return { ok: false, problem: { severity: 'error', rule, message } };
}
