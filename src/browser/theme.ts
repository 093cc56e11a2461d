import { lunarDate } from './lunarDate.ts';

interface Setting {
  /** What a press leads to from each value; '' stands for none. */
  next: (value: string) => string;
  /** What the button says, where that depends on the value. */
  label?: Record<string, string>;
  /** Whether the button is pressed, where it can be. */
  isOn?: (value: string) => boolean;
}

const isDark = (value: string) => (value ? value === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);

/** By the name under which each is kept on this device. */
const settings: Record<string, Setting> = {
  // 'light' is a value of its own: a reader may want it where the system says dark.
  theme: { next: (value) => (isDark(value) ? 'light' : 'dark'), isOn: isDark },
  text: {
    next: (value) => ({ '': 'large', large: 'huge' })[value] ?? '',
    label: { '': '大字', large: '更大', huge: '标准字' },
  },
};

/** What the reader may set: text size and theme; and today's date, which a page built yesterday cannot know. */
export function setupTheme(document: Document) {
  const root = document.documentElement;
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-setting]')];
  const show = () => {
    for (const button of buttons) showSetting(button, root.dataset[button.dataset.setting!] ?? '');
    colourChrome(document);
  };
  for (const button of buttons) {
    const name = button.dataset.setting!;
    button.addEventListener('click', () => {
      const value = settings[name].next(root.dataset[name] ?? '');
      apply(root, name, value);
      remember(name, value);
      show();
    });
  }
  show();
  // A page out of the back/forward cache still has the setting it was left with.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    for (const { dataset } of buttons) apply(root, dataset.setting!, remembered(dataset.setting!));
    show();
  });
  showToday(document, new Date());
}

function showSetting(button: HTMLButtonElement, value: string) {
  const { label, isOn } = settings[button.dataset.setting!];
  if (label) button.textContent = label[value] ?? label[''];
  if (isOn) button.setAttribute('aria-pressed', String(isOn(value)));
}

function apply(root: HTMLElement, name: string, value: string) {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
}

function remember(name: string, value: string) {
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // Storage is off: the setting holds for this page.
  }
}

function remembered(name: string): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

/** The browser's own bar takes the paper's colour, also when the reader chose it against the system. */
function colourChrome(document: Document) {
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) meta.content = paper;
}

/** `农历十月十六 2026年11月24日星期二` */
function showToday(document: Document, now: Date) {
  const today = document.querySelector('[data-today]');
  if (today) today.textContent = `${lunarDate(now)} ${new Intl.DateTimeFormat('zh-CN', { dateStyle: 'full' }).format(now)}`.trim();
}
