/**
 * Asks for a page when the reader points at its link: on a slow line it is then under way, or there, when they press.
 * Each page once, pages of this site only, and not where the reader saves data.
 */
export function setupPrefetch(document: Document) {
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  const asked = new Set([location.pathname]);
  document.addEventListener('pointerover', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href^="/"]');
    if (!link || !link.pathname.endsWith('/') || asked.has(link.pathname)) return;
    asked.add(link.pathname);
    const prefetch = document.createElement('link');
    prefetch.rel = 'prefetch';
    prefetch.href = link.pathname;
    document.head.append(prefetch);
  }, { passive: true });
}
