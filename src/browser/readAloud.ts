/**
 * 朗读: the browser's own voice reads headline, summary and text, a paragraph at a time: long texts
 * would be cut off by some voices, and so the reader sees where it is.
 */
export function setupReadAloud(document: Document) {
  const button = document.querySelector<HTMLButtonElement>('button[data-action="read-aloud"]');
  if (!button) return;
  if (!('speechSynthesis' in window)) return button.remove();
  let waiting: HTMLElement[] | null = null;

  const mark = (part: HTMLElement | null) => {
    document.querySelector('.being-read')?.classList.remove('being-read');
    part?.classList.add('being-read');
    part?.scrollIntoView({ block: 'nearest' });
  };
  const stop = () => {
    waiting = null;
    speechSynthesis.cancel();
    mark(null);
    button.textContent = '朗读';
  };
  const next = () => {
    const part = waiting?.shift();
    if (!part) return stop();
    const words = new SpeechSynthesisUtterance(part.textContent);
    words.lang = document.documentElement.lang;
    words.onend = next;
    words.onerror = stop;
    mark(part);
    speechSynthesis.speak(words);
  };
  button.addEventListener('click', () => {
    if (waiting) return stop();
    waiting = [...document.querySelectorAll<HTMLElement>('h1, .summary, .prose :is(p, h2, h3, h4, li:not(:has(p)), figcaption)')].filter((part) => part.textContent.trim());
    button.textContent = '停止朗读';
    next();
  });
  addEventListener('pagehide', stop);
}
