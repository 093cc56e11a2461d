/** A map that forgets what has not been asked for among the last `held` to twice as many entries. */
export class RecentMap<Key, Value> {
  private readonly held: number;
  private young = new Map<Key, Value>();
  private old = new Map<Key, Value>();

  constructor(held: number) {
    this.held = held;
  }

  get(key: Key): Value | undefined {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const aged = this.old.get(key);
    if (aged !== undefined) this.set(key, aged);
    return aged;
  }

  set(key: Key, value: Value): void {
    if (this.young.size >= this.held) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
  }

  delete(key: Key): void {
    this.young.delete(key);
    this.old.delete(key);
  }
}
