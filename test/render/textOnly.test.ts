import { expect, test } from 'vitest';
import type { Picture } from '../../src/model/article.ts';
import { renderMarkdown } from '../../src/render/renderMarkdown.ts';
import { textOnly } from '../../src/render/textOnly.ts';

const picture: Picture = { src: '/images/1-960.webp', width: 960, height: 640, sources: [{ type: 'image/avif', srcset: '/images/1-960.avif 960w' }], alt: '', credit: '' };
const context = { file: 'articles/2026/01/a/index.md', pictures: { 'a.jpg': picture, 'b.svg': { ...picture, src: '/images/2.svg', sources: [] } }, files: { 'a.mp4': '/files/1/a.mp4' } };
const text = (markdown: string) => textOnly(renderMarkdown(markdown, context).html).trim();

test.each([
  ['a picture says what it shows, and keeps its caption', '![竹筏](a.jpg "过河|摄影：某某")', '<figure>［图：竹筏］<figcaption><span class="caption">过河</span> <span class="credit">摄影：某某</span></figcaption></figure>'],
  ['a picture that says nothing leaves nothing', '![](b.svg)', ''],
  ['a picture inside a line', '看![竹](b.svg)吧', '<p>看［图：竹］吧</p>'],
  ['a video is a link to fetch', '![放排](a.mp4)', '<figure><a href="/files/1/a.mp4">［视频：放排］</a></figure>'],
  ['a video without a name', '![](a.mp4)', '<figure><a href="/files/1/a.mp4">［视频］</a></figure>'],
  ['a pull quote stays', '::: quote 某某\n话。\n:::', '<figure class="pull-quote">\n<blockquote>\n<p>话。</p>\n</blockquote>\n<figcaption>某某</figcaption>\n</figure>'],
  ['words about HTML stay words', '`<img alt="a">`', '<p><code>&lt;img alt=&quot;a&quot;&gt;</code></p>'],
])('%s', (_name, markdown, html) => expect(text(markdown)).toBe(html));

test('a gallery is a list of what its pictures show', () => {
  expect(text('![甲](a.jpg)\n![乙](b.svg)')).toBe('<div class="gallery">\n<figure>［图：甲］</figure>\n<figure>［图：乙］</figure>\n</div>');
});
