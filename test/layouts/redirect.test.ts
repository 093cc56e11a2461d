import { expect, test } from 'vitest';
import { layout } from '../../layouts/layout.ts';

test('a redirect leads on without script and names the new address', () => {
  const html = layout({ kind: 'redirect', url: '/old.html', to: '/2024/08/a/', canonical: 'https://paper.example/2024/08/a/' });
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/2024/08/a/">');
  expect(html).toContain('<link rel="canonical" href="https://paper.example/2024/08/a/">');
  expect(html).toContain('<a href="/2024/08/a/">');
});
