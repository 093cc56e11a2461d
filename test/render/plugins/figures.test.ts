import { expect, test } from 'vitest';
import { body, picture } from '../body.ts';

const pictures = { 'a.jpg': picture, '桥.jpg': { ...picture, src: '/images/2-960.webp' } };

test('a picture alone is a figure in every format and size, with caption and credit', () => {
  expect(body('![河边的桥](a.jpg "绥江大桥|摄影：演示")', { pictures })).toBe(
    '<figure><picture>' +
    '<source type="image/avif" srcset="/images/1-320.avif 320w, /images/1-960.avif 960w" sizes="(min-width: 48em) 684px, 100vw">' +
    '<source type="image/webp" srcset="/images/1-320.webp 320w, /images/1-960.webp 960w" sizes="(min-width: 48em) 684px, 100vw">' +
    '<img src="/images/1-960.webp" width="1920" height="1280" alt="河边的桥" loading="lazy" decoding="async"></picture>' +
    '<figcaption><span class="caption">绥江大桥</span> <span class="credit">摄影：演示</span></figcaption></figure>');
});

test('a caption without credit, a credit without caption, neither', () => {
  expect(body('![](a.jpg "桥")', { pictures })).toContain('<figcaption><span class="caption">桥</span></figcaption>');
  expect(body('![](a.jpg "｜摄影：演示")', { pictures })).toContain('<figcaption><span class="credit">摄影：演示</span></figcaption>');
  expect(body('![](a.jpg)', { pictures })).not.toContain('figcaption');
});

test('a picture\'s own credit and alt are used where the line has none', () => {
  const known = { 'a.jpg': { ...picture, alt: '桥', credit: '资料图' } };
  expect(body('![](a.jpg)', { pictures: known })).toMatch(/alt="桥".*<span class="credit">资料图/);
});

test('Chinese names are found however they are written', () => {
  for (const name of ['桥.jpg', './桥.jpg', '<桥.jpg>', '%E6%A1%A5.jpg']) {
    expect(body(`![](${name})`, { pictures })).toContain('/images/2-960.webp');
  }
});

test('a drawing has no sources', () => {
  const drawing = { ...picture, src: '/images/3.svg', sources: [] };
  expect(body('![](a.svg)', { pictures: { 'a.svg': drawing } })).toMatch(/^<figure><img src="\/images\/3\.svg"/);
});

test('a narrow picture keeps its own size', () => {
  const code = { ...picture, width: 300, height: 300 };
  expect(body('![二维码](a.jpg)', { pictures: { 'a.jpg': code } })).toMatch(/^<figure class="narrow"><img src="\/images\/1-960\.webp" width="300"/);
});

test('pictures on lines of one paragraph are a gallery', () => {
  const html = body('![甲](a.jpg "一")\n![乙](桥.jpg)', { pictures });
  expect(html).toMatch(/^<div class="gallery">\n<figure>.*<\/figure>\n<figure>.*<\/figure>\n<\/div>$/);
  expect(html).toContain('340px, 50vw');
});

test('a picture within a line stays in it', () => {
  expect(body('图标![甲](a.jpg)说明', { pictures })).toMatch(/^<p>图标<picture>.*<\/picture>说明<\/p>$/);
});

test('a missing picture is never an image', () => {
  expect(body('![甲](none.jpg)')).toBe('');
  expect(body('字![甲](none.jpg)字')).toBe('<p>字甲字</p>');
  expect(body('![甲](/images/none.jpg)')).toBe('');
  expect(body('![甲](none.jpg)\n![乙](a.jpg)', { pictures })).toMatch(/^<figure>/);
});

test('a remote picture is linked and not fetched', () => {
  expect(body('![甲](https://a.cn/b.png)')).toBe('<p><a href="https://a.cn/b.png" rel="noopener">甲</a></p>');
  expect(body('![](//a.cn/b.png)')).toContain('>查看图片</a>');
  expect(body('[![甲](https://a.cn/b.png)](https://c.cn)')).toBe('<p><a href="https://c.cn" rel="noopener">甲</a></p>');
});

test('no address of an image acts', () => {
  for (const address of ['javascript:alert(1)', 'data:image/svg+xml;base64,PHN2Zz4=', 'data:image/png;base64,iVBORw0=']) {
    expect(body(`字![甲](${address})`)).toBe('<p>字甲</p>');
  }
});

test('text of an image cannot leave its attribute', () => {
  expect(body('![a" onload="x](a.jpg "b\\"><script>")', { pictures })).not.toMatch(/" onload|<script/);
});

test('only the first picture may load eagerly', () => {
  const html = body('![](a.jpg)\n\n![](a.jpg)', { pictures, firstPictureEager: true });
  expect(html.match(/loading="lazy"/g)).toHaveLength(1);
  expect(html.indexOf('loading="lazy"')).toBeGreaterThan(html.indexOf('</figure>'));
});

test('a video shows its poster and captions and fetches nothing before it is played', () => {
  const context = { pictures: { 'qiao.jpg': picture }, files: { 'qiao.mp4': '/files/1/qiao.mp4', 'qiao.vtt': '/files/2/qiao.vtt' } };
  expect(body('![晨雾](qiao.mp4 "桥|摄像：演示")', context)).toBe(
    '<figure><video controls preload="none" playsinline poster="/images/1-960.webp" width="1920" height="1280" aria-label="晨雾">' +
    '<source src="/files/1/qiao.mp4" type="video/mp4">' +
    '<track kind="captions" srclang="zh" label="中文" src="/files/2/qiao.vtt" default>' +
    '<a href="/files/1/qiao.mp4">下载视频</a></video>' +
    '<figcaption><span class="caption">桥</span> <span class="credit">摄像：演示</span></figcaption></figure>');
});

test('a video without companions, within a line, or missing', () => {
  const files = { 'a.webm': '/files/1/a.webm' };
  expect(body('![](a.webm)', { files })).toMatch(/^<figure><video controls preload="none" playsinline width="1280" height="720"><source src="\/files\/1\/a.webm" type="video\/webm"><a/);
  expect(body('看![](a.webm)', { files })).toBe('<p>看<a href="/files/1/a.webm" rel="noopener">观看视频</a></p>');
  expect(body('![](b.mp4)', { files })).toBe('');
});
