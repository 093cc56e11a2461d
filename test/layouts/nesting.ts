const voids = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/**
 * What is wrong with the nesting and escaping of a document; empty when nothing is.
 * `html` knows void elements, `xml` does not.
 */
export function nestingProblems(text: string, kind: 'html' | 'xml') {
  const problems: string[] = [];
  const open: string[] = [];
  const plain = text
    .replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!doctype html>/g, '')
    .replaceAll(/(<script type="application\/ld\+json">)[\s\S]*?(<\/script>)/g, '$1$2');
  const rest = plain.replaceAll(/<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/g, (tag, end, name, _attributes, self) => {
    if (end && open.pop() !== name) problems.push(`${tag} closes another element`);
    if (!end && !self && !(kind === 'html' && voids.has(name))) open.push(name);
    return ' ';
  });
  for (const name of open) problems.push(`<${name}> is not closed`);
  for (const [stray] of rest.matchAll(/.{0,20}(?:[<>]|&(?!#?\w+;)).{0,20}/g)) problems.push(`not escaped: ${stray}`);
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) || !text.isWellFormed()) problems.push('forbidden character');
  return problems;
}
