import { element } from './element.ts';

const KEY = 'search-history';
const KEPT = 8;

/** What was searched for on this device; it never leaves it. */
export function rememberSearch(text: string, storage: Storage): void {
  if (!text) return;
  write([text, ...searchHistory(storage).filter((other) => other !== text)].slice(0, KEPT), storage);
}

export function searchHistory(storage: Storage): string[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

/** Fills the box with links to earlier searches and hides it when there are none. */
export function showHistory(box: HTMLElement, storage: Storage): void {
  const history = searchHistory(storage);
  box.hidden = history.length === 0;
  const links = history.map((text) => {
    const link = element('a', '', text);
    link.href = `?q=${encodeURIComponent(text)}`;
    return element('li', '', link);
  });
  const clear = element('button', 'tool', '清除记录');
  clear.type = 'button';
  clear.addEventListener('click', () => {
    write([], storage);
    showHistory(box, storage);
  });
  box.replaceChildren(element('h2', '', '搜过的'), element('ul', '', ...links), clear);
}

function write(history: string[], storage: Storage): void {
  try {
    storage.setItem(KEY, JSON.stringify(history));
  } catch {
    // A full or forbidden storage only costs the history.
  }
}
