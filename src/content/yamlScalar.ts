/** Text as a YAML scalar: as it is where that is safe, otherwise in double quotes. `怀集: 一县山水` -> `"怀集: 一县山水"`. */
export function yamlScalar(text: string): string {
  const plain = /^[^\s\-?:,[\]{}#&*!|>'"%@`]/.test(text) && !/[,[\]{}]|: | #|:$|\s$|[\n\t]/.test(text);
  return plain ? text : quoted(text);
}

/** Text in the quotes that leave it most readable. */
export function quoted(text: string): string {
  if (!/["\\\n\t]/.test(text)) return `"${text}"`;
  if (!/['\n\t]/.test(text)) return `'${text}'`;
  return JSON.stringify(text);
}

/** `[甲, 乙]` */
export function yamlList(items: string[]): string {
  return `[${items.map(yamlScalar).join(', ')}]`;
}
