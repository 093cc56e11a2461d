import { request } from './request.ts';

type Lists = Record<string, { url: string; title: string }[]>;

/** Puts the week's most read into the places of the newest, as they are: nothing on the page moves. */
export async function setupPopular(section: HTMLElement): Promise<void> {
  const lists = await request<Lists>('GET', '/api/popular').catch(() => ({} as Lists));
  for (const list of section.querySelectorAll<HTMLElement>('[data-list]')) {
    const links = list.querySelectorAll('li a');
    const entries = lists[list.dataset.list!] ?? [];
    // A list that is not full yet would be short of its place.
    if (entries.length < links.length) continue;
    list.querySelector('h2')!.textContent = list.dataset.title!;
    links.forEach((link, place) => {
      link.textContent = entries[place].title;
      (link as HTMLAnchorElement).href = entries[place].url;
    });
  }
}
