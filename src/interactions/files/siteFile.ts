import { stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { contentType } from './contentType.ts';

export interface SiteFile {
  path: string;
  size: number;
  modified: Date;
  type: string;
  /** Weak: the same for each encoding of the same bytes. */
  etag: string;
}

/**
 * The file behind a URL path, 'directory' where only a slash is missing, or null. Names that start
 * with a dot or an underscore are the build's and the host's own.
 */
export async function findSiteFile(folder: string, urlPath: string): Promise<SiteFile | 'directory' | null> {
  const names = namesIn(urlPath);
  if (!names) return null;
  const path = join(folder, ...names, urlPath.endsWith('/') ? 'index.html' : '');
  if (!path.startsWith(folder + sep)) return null;
  const status = await stat(path).catch(() => null);
  if (status?.isDirectory()) return 'directory';
  if (!status?.isFile()) return null;
  const etag = `W/"${status.size.toString(36)}-${Math.round(status.mtimeMs).toString(36)}"`;
  return { path, size: status.size, modified: status.mtime, type: contentType(path), etag };
}

/** '/2020/03/%E7%AB%B9/' -> ['2020', '03', '竹']; null for what cannot be a name. */
function namesIn(urlPath: string): string[] | null {
  const names = urlPath.split('/').filter(Boolean).map(decodeName);
  return names.every((name) => name !== null && isPublic(name)) ? (names as string[]) : null;
}

function decodeName(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}

function isPublic(name: string): boolean {
  return name === '.well-known' || !/^[._]|[/\\\0]/.test(name);
}
