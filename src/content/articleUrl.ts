const articleFile = /^articles\/(\d{4})\/(0[1-9]|1[0-2])\/([^/]+?)(?:\/index)?\.md$/;

/** Characters of a slug: what every host, file system and address bar leaves alone. */
export const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** `articles/2020/03/x.md` or `articles/2020/03/x/index.md` -> `/2020/03/x/`; null for another path. */
export function articleUrl(file: string): string | null {
  const match = articleFile.exec(file);
  return match && match[3] !== 'index' && slugForm.test(match[3]) ? `/${match[1]}/${match[2]}/${match[3]}/` : null;
}

/** The same when the slug may have any characters. */
export function looseArticlePath(file: string): { year: string; month: string; slug: string } | null {
  const match = articleFile.exec(file);
  return match && match[3] !== 'index' ? { year: match[1], month: match[2], slug: match[3] } : null;
}
