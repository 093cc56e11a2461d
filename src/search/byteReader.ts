/** Reads what `ByteWriter` wrote. */
export class ByteReader {
  #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get hasMore(): boolean {
    return this.#at < this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  word(): string {
    return new TextDecoder().decode(this.block());
  }

  block(): Uint8Array {
    const length = this.number();
    return this.#bytes.subarray(this.#at, (this.#at += length));
  }
}
