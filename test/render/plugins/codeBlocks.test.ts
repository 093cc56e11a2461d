import { expect, test } from 'vitest';
import { body } from '../body.ts';

test('code is escaped, reachable by keyboard and says its language', () => {
  expect(body('```yaml 例\ntitle: "<甲>"\n```')).toBe('<pre tabindex="0"><code class="language-yaml">title: &quot;&lt;甲&gt;&quot;\n</code></pre>');
});

test('a language cannot leave its attribute', () => {
  expect(body('~~~ x"onclick="y\n甲\n~~~')).toContain('<code class="language-x">');
});

test('long code is neither wrapped nor cut', () => {
  const line = 'x'.repeat(5000);
  expect(body(`    ${line}\n    y`).includes(`${line}\ny`)).toBe(true);
});
