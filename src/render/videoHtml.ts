import type { RenderContext } from './renderEnv.ts';
import { escapeHtml } from './escapeHtml.ts';
import { fileName, lookUp } from './fileName.ts';

/** What may stand beside `qiao.mp4`: its poster and its captions have its name. */
export function companionsOf(video: string): { posters: string[]; captions: string } {
  const stem = video.replace(/\.[^.]+$/, '');
  return { posters: ['jpg', 'jpeg', 'png', 'webp', 'svg'].map((extension) => `${stem}.${extension}`), captions: `${stem}.vtt` };
}

/** Nothing is fetched before the reader presses play, except the poster. */
export function videoHtml(address: string, label: string, { pictures, files }: RenderContext): string {
  const name = fileName(address);
  const { posters, captions } = companionsOf(name);
  const poster = posters.map((file) => lookUp(pictures, file)).find(Boolean);
  const track = lookUp(files, captions);
  const source = escapeHtml(lookUp(files, name) ?? '');
  return `<video controls preload="none" playsinline${poster ? ` poster="${escapeHtml(poster.src)}"` : ''}` +
    ` width="${poster?.width ?? 1280}" height="${poster?.height ?? 720}"${label && ` aria-label="${escapeHtml(label)}"`}>` +
    `<source src="${source}" type="video/${name.toLowerCase().endsWith('.webm') ? 'webm' : 'mp4'}">` +
    `${track ? `<track kind="captions" srclang="zh" label="中文" src="${escapeHtml(track)}" default>` : ''}` +
    `<a href="${source}">下载视频</a></video>`;
}
