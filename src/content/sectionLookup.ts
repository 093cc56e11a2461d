import type { Section } from '../model/site.ts';
import { nearest } from './nearest.ts';

export interface SectionLookup {
  /** Sections that an editor may mean by a title, slug, path or URL. */
  find(name: string): Section[];
  /** The section whose title or path is spelt most like `name`. */
  nearest(name: string): Section | null;
}

const lookups = new WeakMap<readonly Section[], SectionLookup>();

/** Finds sections by any of their names; made once for each tree. */
export function sectionLookup(sections: readonly Section[]): SectionLookup {
  let lookup = lookups.get(sections);
  if (!lookup) lookups.set(sections, (lookup = makeLookup(sections)));
  return lookup;
}

function makeLookup(sections: readonly Section[]): SectionLookup {
  const byName = new Map<string, Section[]>();
  const add = (name: string, section: Section) => {
    const found = byName.get(name) ?? [];
    if (!found.includes(section)) byName.set(name, [...found, section]);
  };
  for (const section of flatSections(sections)) {
    for (const name of [section.title, section.slug, section.path, section.url, section.url.slice(1, -1)]) add(name, section);
  }
  return {
    find: (name) => byName.get(name) ?? [],
    nearest: (name) => {
      const match = nearest(name, byName.keys());
      return match ? byName.get(match.candidate)![0] : null;
    },
  };
}

/** The tree as a list, parents before their children. */
export function flatSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flatSections(section.children)]);
}
