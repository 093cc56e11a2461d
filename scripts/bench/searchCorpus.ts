import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frontMatterFence } from '../../src/content/frontMatterFence.ts';
import { plainText } from '../../src/content/plainText.ts';

/** An article of a corpus, as far as search needs it. */
export interface CorpusArticle {
  id: string;
  title: string;
  text: string;
}

/** Numbers in [0, 1) that are the same on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One JSON object a line; only a line feed ends a line, for texts may contain U+2028. */
export async function readLines<Line>(path: string): Promise<Line[]> {
  return (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line) as Line);
}

export async function givenCorpus(path: string): Promise<CorpusArticle[]> {
  const lines = await readLines<{ _id: string; title: string; text: string }>(path);
  return lines.map(({ _id, title, text }) => ({ id: _id, title, text }));
}

/** All text of the Markdown files below a folder: what generated articles imitate. */
export async function sampleText(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md')).sort();
  const texts = await Promise.all(files.map(async (file) => {
    const text = await readFile(join(folder, file), 'utf8');
    return plainText(text.slice(frontMatterFence(file, text).body));
  }));
  return texts.join('\n');
}

/**
 * Articles whose characters follow each other as in the sample (a chain over the last two), 300 to 1,500 characters long:
 * no sense, but words, pairs and their frequencies like those of real text, and phrases that seldom repeat.
 */
export function generatedCorpus(sample: string, count: number, seed = 1): CorpusArticle[] {
  const random = seededRandom(seed);
  const next = successors(sample);
  const starts = [...next.keys()].filter((pair) => /^[。\n]/.test(pair));
  const write = (length: number) => {
    let text = pick(starts, random);
    while (text.length < length + 2) text += pick(next.get(text.slice(-2)) ?? [...pick(starts, random)], random);
    return text.slice(1).replace(/^[^\p{L}\p{N}]+/u, '');
  };
  return Array.from({ length: count }, (_, i) => ({
    id: `generated-${i}`, title: write(12 + Math.floor(random() * 14)).replace(/\s+/g, ' '), text: write(300 + Math.floor(random() * 1200)),
  }));
}

function successors(sample: string): Map<string, string[]> {
  const next = new Map<string, string[]>();
  for (let i = 0; i + 2 < sample.length; i++) {
    const pair = sample.slice(i, i + 2);
    const list = next.get(pair);
    if (list) list.push(sample[i + 2]);
    else next.set(pair, [sample[i + 2]]);
  }
  return next;
}

export function pick<Item>(items: Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)];
}
