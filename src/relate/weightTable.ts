/** Of bigrams inside words: two neighbouring slots for those of one hash. */
export const SLOTS = 1 << 20;
/** UTF-16 units: how probable each is at the end and at the beginning of a word. */
export const UNITS = 1 << 16;
/** Probabilities of units are kept as steps of their negative logarithm. */
export const STEP = 1 / 16;
const MOST_STEPS = 400;
export const CROSS_STEPS = 2 * MOST_STEPS + 1;
/** Weights are kept in levels. */
export const LEVEL = 0.05;

const DOCUMENT_LENGTH = 600;
/** Added to every probability: a dictionary does not know what a newsroom writes about. Tuned on related web passages. */
const UNKNOWN = 1e-5;
/** Exponent on idf: from a trial on editors' own links between articles (issue "Finding"). */
const IDF_POWER = 1.5;

/** Inverse document frequency of a term of this probability. */
export function rarity(probability: number): number {
  const share = 1 - Math.exp(-(probability + UNKNOWN) * DOCUMENT_LENGTH);
  return Math.log(1 + 1 / share) ** IDF_POWER;
}

export const slotOf = (term: number): number => Math.imul(term ^ (term >>> 15), 0x2c1b3c6d) >>> 12;
/** Tells the terms of a slot apart; never 0, which an empty slot has. */
export const tagOf = (term: number): number => (Math.imul(term, 0x9e3779b1) >>> 24) || 1;

/**
 * Fixed weights from the word counts of jieba's dictionary (349,045 words with their counts, MIT licence). The probability
 * of a bigram is its count inside words and what independent words give where they meet. Answers `SLOTS` cells of a tag
 * and a weight, then `UNITS` cells for ends of words and as many for beginnings.
 */
export function deriveTable(dictionary: string): Uint16Array<ArrayBuffer> {
  const { bigrams, ends, begins, words, units } = countDictionary(dictionary);
  const across = (term: number) => (ends[term >>> 16] * begins[term & 0xffff]) / words / units;
  const table = new Uint16Array(SLOTS + 2 * UNITS);
  // The most frequent first: they must find room.
  for (const [term, count] of [...bigrams].sort(([a, one], [b, other]) => other - one || a - b)) {
    const slot = [slotOf(term), slotOf(term) ^ 1].find((each) => table[each] === 0);
    if (slot !== undefined) table[slot] = (tagOf(term) << 8) | Math.min(255, Math.round(rarity(count / units + across(term)) / LEVEL));
  }
  // Half of what is left of a bigram's probability across words goes to each side, so that the steps of two add up.
  const share = Math.sqrt(words / units);
  const steps = (count: number) => Math.min(MOST_STEPS, Math.round(-Math.log((Math.max(count, 0.5) / words) * share) / STEP));
  for (let unit = 0; unit < UNITS; unit++) {
    table[SLOTS + unit] = steps(ends[unit]);
    table[SLOTS + UNITS + unit] = steps(begins[unit]);
  }
  return table;
}

function countDictionary(dictionary: string) {
  const bigrams = new Map<number, number>();
  const ends = new Float64Array(UNITS);
  const begins = new Float64Array(UNITS);
  let words = 0;
  let units = 0;
  for (const line of dictionary.split('\n')) {
    const [word, number] = line.split(' ');
    const count = Number(number);
    if (!count) continue;
    words += count;
    units += count * word.length;
    begins[word.charCodeAt(0)] += count;
    ends[word.charCodeAt(word.length - 1)] += count;
    for (let i = 1; i < word.length; i++) {
      const term = ((word.charCodeAt(i - 1) << 16) | word.charCodeAt(i)) >>> 0;
      bigrams.set(term, (bigrams.get(term) ?? 0) + count);
    }
  }
  return { bigrams, ends, begins, words, units };
}
