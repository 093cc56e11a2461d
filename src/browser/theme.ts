import { lunarDate } from './lunarDate.ts';

/**
 * What the reader may set: large text and dark theme, kept on this device; and today's date, which a page
 * built yesterday cannot know.
 */
export function setupTheme(document: Document) {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-setting]')];
  const show = () => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(isOn(document, button)));
    colourChrome(document);
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      change(document, button.dataset.setting!, isOn(document, button) ? 'off' : 'on');
      show();
    });
  }
  show();
  // A page out of the back/forward cache still has the setting it was left with.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    for (const { dataset } of buttons) apply(document, dataset.setting!, remembered(dataset.setting!));
    show();
  });
  showToday(document, new Date());
}

/** `off` is a value of its own for the theme: a reader may want light where the system says dark. */
const values: Record<string, { on: string; off: string | null }> = {
  theme: { on: 'dark', off: 'light' },
  text: { on: 'large', off: null },
};

function isOn(document: Document, { dataset }: HTMLButtonElement) {
  const chosen = document.documentElement.dataset[dataset.setting!];
  if (chosen) return chosen === values[dataset.setting!].on;
  return dataset.setting === 'theme' && matchMedia('(prefers-color-scheme: dark)').matches;
}

function change(document: Document, setting: string, state: 'on' | 'off') {
  const value = values[setting][state];
  apply(document, setting, value);
  try {
    if (value) localStorage.setItem(setting, value);
    else localStorage.removeItem(setting);
  } catch {
    // Storage is off: the setting holds for this page.
  }
}

function apply(document: Document, setting: string, value: string | null) {
  if (value) document.documentElement.dataset[setting] = value;
  else delete document.documentElement.dataset[setting];
}

function remembered(setting: string) {
  try {
    return localStorage.getItem(setting);
  } catch {
    return null;
  }
}

/** The browser's own bar takes the paper's colour, also when the reader chose it against the system. */
function colourChrome(document: Document) {
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) meta.content = paper;
}

/** `农历十月十六 2026年11月24日星期二` */
function showToday(document: Document, now: Date) {
  const time = document.querySelector('[data-today]');
  if (!time) return;
  time.textContent = `${lunarDate(now)} ${new Intl.DateTimeFormat('zh-CN', { dateStyle: 'full' }).format(now)}`.trim();
}
