import { pinyin } from 'pinyin-pro';
import { encodeSyllables } from './encodeWord.ts';

/** Pairs of neighbouring syllables of the Han runs of a text, read in context and, where that differs, character by character. */
export function pinyinWords(text: string): string[] {
  return (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) => [...pairsOf(inContext(run)), ...pairsOf([...run].map(alone))]);
}

const known = new Map<string, string>();

function alone(character: string): string {
  let read = known.get(character);
  if (read === undefined) known.set(character, (read = inContext(character)[0]));
  return read;
}

function inContext(run: string): string[] {
  return pinyin(run, { toneType: 'none', type: 'array', v: true });
}

function pairsOf(read: string[]): string[] {
  const pairs = read.slice(1).map((syllable, i) => encodeSyllables(read[i], syllable));
  // 女 is typed nv and nu.
  return pairs.flatMap((pair) => (pair.includes('v') ? [pair, pair.replaceAll('v', 'u')] : [pair]));
}
