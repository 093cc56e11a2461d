import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

const { url, folder } = inject('fixture');

/** `/assets/*` -> its headers, from the file that static hosts read. */
const rules = new Map(readFileSync(join(folder, '_headers'), 'utf8').split(/^(?=\/)/m).filter((part) => part.startsWith('/')).map((part) => {
  const [path, ...lines] = part.replaceAll(/^#.*$/gm, '').trim().split('\n');
  return [path, Object.fromEntries(lines.map((line) => [line.split(':')[0].trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]))];
}));

it('static hosts are told the headers that the server sends', async () => {
  const { headers } = await fetch(url);
  const told = rules.get('/*')!;
  expect(Object.keys(told).length).toBe(5);
  expect(Object.fromEntries(Object.keys(told).map((name) => [name, headers.get(name)]))).toEqual(told);
});

it('and that what is named by its content never changes, as the server tells it', async () => {
  const page = await (await fetch(`${url}/2026/05/with-cover/`)).text();
  for (const [rule, name] of [['/assets/*', /"(\/assets\/[^"]+\.css)"/], ['/images/*', /src="(\/images\/[^"]+)"/]] as const) {
    const { headers } = await fetch(url + name.exec(page)![1]);
    expect(rules.get(rule)).toEqual({ 'cache-control': headers.get('cache-control') });
  }
});
