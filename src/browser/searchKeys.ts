/** Arrow keys go from the input through the results and back; `/` goes to the input from anywhere, Escape back to it. */
export function moveAmongResults(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a[href]')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const target = targetOf(event, at, links, input);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function targetOf({ key, target }: KeyboardEvent, at: number, links: HTMLElement[], input: HTMLInputElement): HTMLElement | undefined {
  const inInput = target === input;
  const typing = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  if (key === '/' && !typing) return input;
  if (key === 'Escape' && at >= 0) return input;
  if (key === 'ArrowDown' && (inInput || at >= 0)) return links[at + 1];
  if (key === 'ArrowUp' && at >= 0) return at === 0 ? input : links[at - 1];
  return undefined;
}
