/**
 * The name that an editor wrote, from the address that markdown-it has encoded:
 * `./%E6%A1%A5.jpg` -> `桥.jpg`. The keys of `pictures` and `files` have this form.
 */
export function fileName(address: string): string {
  const plain = address.replace(/^(?:\.\/)+/, '');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** What stands under `name` (or `./name`), but never what every object inherits (`![](constructor)`). */
export function lookUp<Value>(record: Record<string, Value> | undefined, name: string): Value | undefined {
  const key = [name, `./${name}`].find((each) => record !== undefined && Object.hasOwn(record, each));
  return key === undefined ? undefined : record![key];
}
