import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node } from 'yaml';

// Front matter is three levels deep; what is far beyond is an attack or an accident.
const deepest = 12;
const mostNodes = 20_000;

/**
 * A document as plain objects, lists and text, as far as it can be read. The library's own conversion
 * writes keys that are collections out in full, which takes seconds when they are nested.
 */
export function plainData(document: Document.Parsed): unknown {
  let nodes = 0;
  const convert = (node: Node | null | undefined, depth: number): unknown => {
    if (!node || depth > deepest || ++nodes > mostNodes) return '';
    if (isScalar(node)) return node.value === null ? '' : String(node.value);
    if (isAlias(node)) return convert(node.resolve(document), depth + 1);
    if (isSeq(node)) return node.items.map((item) => convert(item as Node, depth + 1));
    if (isMap(node)) return Object.fromEntries(node.items.filter(({ key }) => isScalar(key)).map(({ key, value }) => [String((key as { value: unknown }).value), convert(value as Node, depth + 1)]));
    return '';
  };
  return document.contents === null ? null : convert(document.contents as Node, 0);
}
