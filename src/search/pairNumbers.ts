const FREE = -1;

/** Numbers by pairs of UTF-16 units: a Map of millions of look-ups in tables that no garbage collector has to follow. */
export class PairNumbers {
  private keys = new Uint32Array(1 << 16);
  private numbers = new Int32Array(1 << 16).fill(FREE);
  private size = 0;

  /** The number of this pair; what `make` answers when there is none yet. */
  get(key: number, make: () => number): number {
    const at = this.slot(key);
    if (this.numbers[at] !== FREE) return this.numbers[at];
    const number = make();
    this.keys[at] = key;
    this.numbers[at] = number;
    if (++this.size * 2 > this.keys.length) this.grow();
    return number;
  }

  private slot(key: number): number {
    const mask = this.keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.numbers[slot] !== FREE && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, numbers } = this;
    this.keys = new Uint32Array(2 * keys.length);
    this.numbers = new Int32Array(2 * keys.length).fill(FREE);
    keys.forEach((key, i) => {
      if (numbers[i] === FREE) return;
      const at = this.slot(key);
      this.keys[at] = key;
      this.numbers[at] = numbers[i];
    });
  }
}
