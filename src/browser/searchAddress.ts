import type { Query } from '../search/query.ts';

/** What the page's address says of the search: `?q=绥江&year=2020&sort=date`. */
export type SearchState = Pick<Query, 'text' | 'filters' | 'sort'>;

const FILTERS = ['section', 'year', 'place', 'author'] as const;

export function readAddress(address: string): SearchState {
  return stateOf(new URL(address).searchParams);
}

export function readForm(form: HTMLFormElement): SearchState {
  return stateOf(new FormData(form));
}

export function writeForm(form: HTMLFormElement, { text, filters, sort }: SearchState): void {
  const values: Record<string, string> = { q: text, sort: sort === 'date' ? 'date' : '' };
  for (const name of FILTERS) values[name] = filters[name] ?? '';
  for (const [name, value] of Object.entries(values)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
  }
}

export function addressOf({ text, filters, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (text) parameters.set('q', text);
  for (const name of FILTERS) if (filters[name]) parameters.set(name, filters[name]);
  if (sort === 'date') parameters.set('sort', sort);
  const query = parameters.toString();
  return query ? `?${query}` : './';
}

function stateOf(values: { get(name: string): unknown }): SearchState {
  const value = (name: string) => String(values.get(name) ?? '').trim();
  const filters = Object.fromEntries(FILTERS.map((name) => [name, value(name)]).filter(([, text]) => text));
  return { text: value('q'), filters, sort: value('sort') === 'date' ? 'date' : 'relevance' };
}
