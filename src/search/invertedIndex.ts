import { encodeWord } from './encodeWord.ts';
import { PairNumbers } from './pairNumbers.ts';
import type { Occurrences } from './wordPages.ts';

/** Occurrences of a word stand in `occurrences` from `from` to before `to`. */
export interface IndexedWord {
  /** As `encodeWord` writes it. */
  word: string;
  from: number;
  to: number;
}

/** Collects which words stand where; pages and the places of each are given in rising order. */
export class InvertedIndex {
  /** Encoded words by number, in the order in which they were first met. */
  readonly #words: string[] = [];
  readonly #counts: number[] = [];
  readonly #pairs = new PairNumbers();
  readonly #others = new Map<string, number>();
  #numbers = new Uint32Array(1 << 16);
  #pages = new Uint32Array(1 << 16);
  #places = new Uint32Array(1 << 16);
  #length = 0;

  /** Number of a pair of Han characters. Nearly all words are pairs, so these are looked up without making a string. */
  pair(first: string, second: string): number {
    if (first.length > 1 || second.length > 1) return this.word(encodeWord(first + second));
    return this.#pairs.get(((first.charCodeAt(0) << 16) | second.charCodeAt(0)) >>> 0, () => this.#new(encodeWord(first + second)));
  }

  /** Number of an encoded word that is no pair of two UTF-16 units. */
  word(encoded: string): number {
    let number = this.#others.get(encoded);
    if (number === undefined) this.#others.set(encoded, (number = this.#new(encoded)));
    return number;
  }

  add(word: number, page: number, place: number): void {
    if (this.#length === this.#numbers.length) this.#grow();
    this.#numbers[this.#length] = word;
    this.#pages[this.#length] = page;
    this.#places[this.#length++] = place;
    this.#counts[word]++;
  }

  /** All words with their occurrences, these in the order in which they were added. */
  sorted(): { words: IndexedWord[]; occurrences: Occurrences } {
    let from = 0;
    const words = this.#words.map((word, number) => ({ word, from, to: (from += this.#counts[number]) }));
    const next = Uint32Array.from(words, (word) => word.from);
    const occurrences = { pages: new Uint32Array(this.#length), places: new Uint32Array(this.#length) };
    for (let i = 0; i < this.#length; i++) {
      const at = next[this.#numbers[i]]++;
      occurrences.pages[at] = this.#pages[i];
      occurrences.places[at] = this.#places[i];
    }
    return { words, occurrences };
  }

  #new(encoded: string): number {
    this.#counts.push(0);
    return this.#words.push(encoded) - 1;
  }

  #grow(): void {
    const larger = (array: Uint32Array) => {
      const next = new Uint32Array(2 * array.length);
      next.set(array);
      return next;
    };
    this.#numbers = larger(this.#numbers) as Uint32Array<ArrayBuffer>;
    this.#pages = larger(this.#pages) as Uint32Array<ArrayBuffer>;
    this.#places = larger(this.#places) as Uint32Array<ArrayBuffer>;
  }
}
