/** Where the page at this URL stands in the output folder. */
export function outputPath(url: string): string {
  const path = decodeURIComponent(url).slice(1);
  if (path === '' || path.endsWith('/')) return `${path}index.html`;
  const name = path.slice(path.lastIndexOf('/') + 1);
  // An old address without an extension, such as `/thread-12`, must still be served as a page.
  return name.includes('.') || name.startsWith('_') ? path : `${path}/index.html`;
}
