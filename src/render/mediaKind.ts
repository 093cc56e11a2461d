import type { RenderContext } from './renderEnv.ts';
import { fileName, lookUp } from './fileName.ts';
import { linkTarget } from './linkTarget.ts';

/** What `![…](address)` is to this body. A local file that was not processed is `missing`. */
export type MediaKind = 'picture' | 'video' | 'remote' | 'missing';

const video = /\.(?:mp4|webm)$/i;

export function isVideo(name: string): boolean {
  return video.test(name);
}

export function mediaKind(address: string, context: RenderContext): MediaKind {
  const name = fileName(address);
  if (lookUp(context.pictures, name)) return 'picture';
  if (isVideo(name) && lookUp(context.files, name)) return 'video';
  return /^https?:/i.test(linkTarget(address, context) ?? '') ? 'remote' : 'missing';
}
