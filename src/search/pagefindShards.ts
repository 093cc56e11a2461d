import { encodeWord, instanceOptions, type PagefindInstance, type PagefindResult, type PagefindScript } from './pagefindInternals.ts';
import type { FoundArticle, SearchFilters, SearchShard, WordHit } from './searchShard.ts';
import { DATES_FILE, MANIFEST_FILE, type ManifestShard, type SearchManifest, type ShardDates } from './searchManifest.ts';

/** Loads Pagefind from `base` (an absolute URL ending in `/pagefind/`) and opens its shards when they are asked. */
export async function pagefindShards(base: string): Promise<SearchShard[]> {
  const [manifest, script] = await Promise.all([
    fetch(base + MANIFEST_FILE, { cache: 'no-cache' }).then((response) => response.json() as Promise<SearchManifest>),
    import(/* @vite-ignore */ `${base}pagefind.js`) as Promise<PagefindScript>,
  ]);
  let ready: Promise<unknown> = Promise.resolve();
  return manifest.shards.map((shard) => {
    let opened: Promise<PagefindInstance> | undefined;
    // One after the other: all instances share one WebAssembly memory, which the first must have set up.
    const open = () => (opened ??= (ready = ready.then(() => openInstance(script, base, shard))) as Promise<PagefindInstance>);
    return pagefindShard(shard, base, open);
  });
}

async function openInstance(script: PagefindScript, base: string, { folder, id }: ManifestShard): Promise<PagefindInstance> {
  const instance = script.createInstance(instanceOptions(`${base}${folder}/`, id));
  // Waits for the shard's `pf_meta` without asking it anything.
  await instance.preload('');
  return instance;
}

function pagefindShard({ folder, id, articles, years, newestMinutes, shadowed }: ManifestShard, base: string, open: () => Promise<PagefindInstance>): SearchShard {
  const dropped = new Set(shadowed);
  const results = new Map<string, PagefindResult>();
  let dates: Promise<Map<string, number>> | undefined;
  return {
    articles, years, newestMinutes,
    dates: () => (dates ??= loadDates(`${base}${folder}/${DATES_FILE}?${id}`)),
    async word(word, filters) {
      const answer = await (await open()).search(encodeWord(word), { filters: pagefindFilters(filters) });
      const living = answer.results.filter(({ id }) => !dropped.has(id));
      for (const result of living) results.set(result.id, result);
      return living.map(wordHit);
    },
    async article(id) {
      try {
        return foundArticle(await results.get(id)!.data());
      } catch {
        // A fragment that a newer build has removed since this page loaded its index.
        return null;
      }
    },
  };
}

async function loadDates(url: string): Promise<Map<string, number>> {
  const { names, steps } = (await (await fetch(url)).json()) as ShardDates;
  let minutes = 0;
  return new Map(names.map((name, i) => [name, (minutes += steps[i])]));
}

function wordHit({ id, score, words, matchedMetaFields = [] }: PagefindResult): WordHit {
  return { id, score, places: words, fields: matchedMetaFields.join('') };
}

function foundArticle({ raw_url, raw_content, meta }: Awaited<ReturnType<PagefindResult['data']>>): FoundArticle {
  const text = raw_content.replace(/&lt;/g, '<').replace(/&gt;/g, '>');
  const { title, summary = '', date, section = '', picture = '' } = meta;
  return { url: raw_url, title, summary, date, section, picture, text };
}

function pagefindFilters(filters: SearchFilters): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
}
