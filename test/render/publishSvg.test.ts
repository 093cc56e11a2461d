import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { processImage } from '../../src/render/processImage.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drawings-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function publish(svg: string) {
  const path = join(folder, 'drawing.svg');
  await writeFile(path, svg);
  return processImage({ path }, { cacheDir: join(folder, 'cache') });
}

const drawing = (inside: string, root = 'viewBox="0 0 1200 800"') => `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inside}</svg>\n`;
const harmless = '<defs><linearGradient id="g"/></defs><style>.a{fill:url(#g)}</style><use href="#g"/><path class="a" fill="url(\'#g\')" d="M0 0"/><image href="data:image/png;base64,iVBORw0K"/><text>水位 = 1</text>';

test('a drawing is published as it is, with the size of its viewBox', async () => {
  const result = await publish(drawing(harmless));
  expect(result).toMatchObject({ ok: true, picture: { src: expect.stringMatching(/^\/images\/[0-9a-f]{16}\.svg$/), width: 1200, height: 800, sources: [] } });
  if (result.ok) expect(await readFile(result.files[0].path, 'utf8')).toBe(drawing(harmless));
});

test('width and height go before the viewBox', async () => {
  expect(await publish(drawing('', 'width="600px" height=\'400\' viewBox="0 0 12 8"'))).toMatchObject({ picture: { width: 600, height: 400 } });
  expect(await publish(drawing('', 'width="100%" height="100%" viewBox="0,0,12,8"'))).toMatchObject({ picture: { width: 12, height: 8 } });
});

test('a drawing without any size is named', async () => {
  expect(await publish(drawing('', ''))).toMatchObject({ ok: false, problem: { rule: 'image-without-size' } });
});

test.each([
  '<script>alert(1)</script>', '<svg:script xmlns:svg="http://www.w3.org/2000/svg">1</svg:script>', '<rect onclick="x()"/>', '<rect fill="red"onload = "x()"/>',
  '<foreignObject><p/></foreignObject>', '<a href="#x"><path/></a>', '<use href="https://a.cn/x.svg#y"/>', '<use xlink:href=" //a.cn/x"/>',
  '<image href="data:image/svg+xml;base64,PHN2Zz4="/>', '<image href="&#106;avascript:x"/>', '<set attributeName="href" to="javascript:x"/>', '<animate attributeName="xlink:href"/>',
  '<style>@import "https://a.cn/x.css";</style>', '<style>.a{background:url(https://a.cn/x.png)}</style>', '<!ENTITY x "y">', '<?xml-stylesheet href="#a"?>',
])('%s is refused', async (inside) => {
  expect(await publish(drawing(inside))).toMatchObject({ ok: false, problem: { severity: 'error', rule: 'image-unsafe' } });
});

test('half a drawing, or none, is damaged', async () => {
  expect(await publish('<svg viewBox="0 0 1 1"><path')).toMatchObject({ problem: { rule: 'image-unreadable' } });
  expect(await publish('')).toMatchObject({ problem: { rule: 'image-unreadable' } });
});
