import { BUCKETS, cellsFrom, UNIT, viewVector, type TermVector } from './termVector.ts';

/** Words of the first array; each is twice as long as the one before, up to the longest. */
const FIRST = 1 << 12;
const LONGEST = 1 << 20;

interface Place {
  chunk: Uint32Array;
  start: number;
  cells: number;
  end: number;
}

/** Vectors by an article's number, side by side in a few large arrays: to follow a reference would cost as much as to compare. */
export class VectorPool {
  private readonly load: (number: number) => Uint32Array;
  private readonly places: (Place | undefined)[] = [];
  private chunk = new Uint32Array(FIRST);
  private used = 0;
  /** By bucket, the weights of the vector that is being compared. */
  private readonly dense = new Uint16Array(BUCKETS);
  private laidOut: Place | undefined;

  /** `load`: the words of a vector that is not yet here. */
  constructor(load: (number: number) => Uint32Array) {
    this.load = load;
  }

  get(number: number): TermVector {
    const { chunk, start, end } = this.place(number);
    return viewVector(chunk.subarray(start, end));
  }

  /** To be called when the article leaves: its number may come back with another vector. */
  drop(number: number): void {
    this.places[number] = undefined;
  }

  /** Cosine of two vectors, 0 to 1; exact in whichever order it is asked. Many calls with the same `own` are cheap. */
  cosine(own: number, other: number): number {
    this.layOut(this.place(own));
    const { chunk, cells, end } = this.place(other);
    const { dense } = this;
    // Two sums at once, so that one need not wait for the other.
    let even = 0;
    let odd = 0;
    let i = cells;
    for (; i + 1 < end; i += 2) {
      const [first, second] = [chunk[i], chunk[i + 1]];
      even = (even + Math.imul(dense[first >>> 16], first & 0xffff)) | 0;
      odd = (odd + Math.imul(dense[second >>> 16], second & 0xffff)) | 0;
    }
    if (i < end) even += dense[chunk[i] >>> 16] * (chunk[i] & 0xffff);
    return (even + odd) / (UNIT * UNIT);
  }

  /** Spreads a vector over all buckets, and takes the one before away. */
  private layOut(own: Place): void {
    if (own === this.laidOut) return;
    const before = this.laidOut;
    if (before) for (let i = before.cells; i < before.end; i++) this.dense[before.chunk[i] >>> 16] = 0;
    for (let i = own.cells; i < own.end; i++) this.dense[own.chunk[i] >>> 16] = own.chunk[i] & 0xffff;
    this.laidOut = own;
  }

  private place(number: number): Place {
    return this.places[number] ?? this.take(number, this.load(number));
  }

  private take(number: number, words: Uint32Array): Place {
    if (this.used + words.length > this.chunk.length) {
      this.chunk = new Uint32Array(Math.max(Math.min(LONGEST, 2 * this.chunk.length), words.length));
      this.used = 0;
    }
    const { chunk, used: start } = this;
    chunk.set(words, start);
    this.used += words.length;
    return (this.places[number] = { chunk, start, cells: start + cellsFrom(words), end: this.used });
  }
}
