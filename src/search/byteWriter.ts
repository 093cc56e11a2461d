/** Collects bytes. Numbers are written in groups of seven bits, the lowest first (LEB128, unsigned, below 2^31). */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  /** `size`: bytes that are set aside at first. */
  constructor(size = 1024) {
    this.#bytes = new Uint8Array(size);
  }

  number(value: number): void {
    this.#reserve(5);
    for (; value > 127; value >>>= 7) this.#bytes[this.#length++] = (value & 127) | 128;
    this.#bytes[this.#length++] = value;
  }

  /** ASCII with its length before it. */
  word(text: string): void {
    this.number(text.length);
    this.#reserve(text.length);
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i);
  }

  /** With their length before them. */
  block(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  get length(): number {
    return this.#length;
  }

  /** What has been written since place `from`; valid until more is written. */
  written(from = 0): Uint8Array {
    return this.#bytes.subarray(from, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
