const EMPTY = 0;

/** Counts of 32-bit terms other than 0, in a table that is emptied and used again: a Map for each article would cost more than the rest. */
export class TermCounts {
  size = 0;
  private terms = new Uint32Array(1 << 12);
  private counts = new Uint32Array(1 << 12);
  /** Slots in use. */
  private used = new Uint32Array(1 << 11);

  add(term: number, times: number): void {
    this.counts[this.slot(term)] += times;
  }

  set(term: number, count: number): void {
    this.counts[this.slot(term)] = count;
  }

  forEach(each: (term: number, count: number) => void): void {
    for (let i = 0; i < this.size; i++) each(this.terms[this.used[i]], this.counts[this.used[i]]);
  }

  clear(): void {
    for (let i = 0; i < this.size; i++) {
      this.terms[this.used[i]] = EMPTY;
      this.counts[this.used[i]] = 0;
    }
    this.size = 0;
  }

  private slot(term: number): number {
    const mask = this.terms.length - 1;
    let slot = (Math.imul(term, 0x9e3779b1) >>> 8) & mask;
    while (this.terms[slot] !== EMPTY && this.terms[slot] !== term) slot = (slot + 1) & mask;
    if (this.terms[slot] === term) return slot;
    // At most half full, so that a look-up stays short.
    if (this.size === this.used.length) {
      this.grow();
      return this.slot(term);
    }
    this.terms[slot] = term;
    this.used[this.size++] = slot;
    return slot;
  }

  private grow(): void {
    const before: [number, number][] = [];
    this.forEach((term, count) => before.push([term, count]));
    this.terms = new Uint32Array(2 * this.terms.length);
    this.counts = new Uint32Array(this.terms.length);
    this.used = new Uint32Array(this.terms.length / 2);
    this.size = 0;
    for (const [term, count] of before) this.add(term, count);
  }
}
