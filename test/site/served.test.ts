import { expect, inject, it } from 'vitest';

const { url } = inject('fixture');
const get = (path: string) => fetch(url + path, { redirect: 'manual' });

it.each(['/article-12-1.html', '/thread-12'])('%s leads to the article for good', async (path) => {
  const answer = await get(path);
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/2026/05/aliased/']);
});

it.each([['/2026/06/withdrawn/', 410], ['/2026/06/expired/', 410], ['/2026/06/draft/', 404], ['/2026/06/scheduled/', 404], ['/2026/06/published/', 200]])('%s answers %i', async (path, status) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain('</html>');
});

it.each(['draft', 'scheduled', 'expired', 'withdrawn'])('nobody reacts to the %s article', async (slug) => {
  const answer = await fetch(`${url}/api/reactions`, {
    method: 'PUT', headers: { 'content-type': 'application/json', origin: url }, body: JSON.stringify({ article: `/2026/06/${slug}/`, kind: 'flower' }),
  });
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ code: 'unknown-article' });
});

it('a page is asked for anew, a file named by its content never again', async () => {
  const html = await (await get('/2026/05/with-cover/')).text();
  const picture = /src="(\/images\/[^"]+)"/.exec(html)![1];
  expect((await get('/2026/05/with-cover/')).headers.get('cache-control')).toBe('no-cache');
  expect((await get(picture)).headers.get('cache-control')).toContain('immutable');
});

it('a phone’s video player gets the part it asks for', async () => {
  const video = /<source src="([^"]+)"/.exec(await (await get('/2026/05/with-video/')).text())![1];
  const answer = await fetch(url + video, { headers: { range: 'bytes=0-99' } });
  expect([answer.status, answer.headers.get('content-type'), (await answer.arrayBuffer()).byteLength]).toEqual([206, 'video/mp4', 100]);
});
