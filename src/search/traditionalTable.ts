import { Converter } from 'opencc-js/t2cn';
import { needsTable } from './simplify.ts';

/**
 * Pairs of one traditional and one simplified character, for `simplifyWith`: `萬万與与…`.
 * Only pairs whose simplified side is an everyday character; the rest is too rare to carry to a phone.
 */
export function traditionalTable(): string {
  const convert = Converter({ from: 't', to: 'cn' });
  const pairs: string[] = [];
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const traditional = String.fromCharCode(code);
    const simplified = convert(traditional);
    if (simplified !== traditional && simplified.length === 1 && needsTable(traditional) && !needsTable(simplified)) pairs.push(simplified + traditional);
  }
  // Neighbours in the order of the simplified side compress best.
  return pairs.sort().map((pair) => pair[1] + pair[0]).join('');
}
