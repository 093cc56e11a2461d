import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { corpus, PICTURES, SECTIONS, type BenchArticle, type BenchSection } from './corpus.ts';

/** Writes a generated archive as a content folder of this project. */
export async function writeCorpus(dir: string, articles: number): Promise<void> {
  const write = fileWriter(dir);
  write('site.yaml', 'name: 测速站\nurl: https://bench.example\nlanguage: zh-CN\ntimezone: Asia/Shanghai\n');
  write('sections.yaml', SECTIONS.map((section) => sectionYaml(section)).join('\n'));
  const pictures = await Promise.all(Array.from({ length: PICTURES }, (_, i) => picture(i)));
  const placed = new Set<string>();
  for (const article of corpus(articles)) {
    const file = `articles/${article.path}.md`;
    write(file, ownText(article));
    if (article.cover === null) continue;
    // The articles of a month that show the same picture share its file, as they would in a newsroom.
    const name = `${dirname(file)}/p${article.cover}.jpg`;
    if (!placed.has(name)) write(name, pictures[article.cover]);
    placed.add(name);
  }
}

/** Writes files below a folder, making each folder once. */
export function fileWriter(dir: string): (path: string, data: string | Buffer) => void {
  const made = new Set<string>();
  return (path, data) => {
    const file = join(dir, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, data);
  };
}

function ownText({ title, date, section, author, summary, tags, places, cover, related, body }: BenchArticle): string {
  const front = [
    `title: ${title}`, `date: ${date.replace('T', ' ')}`, `category: ${section.title}`, `author: { name: ${author}, role: 记者 }`,
    `summary: ${summary}`, `tags: [${tags.join(', ')}]`,
    ...(places.length ? [`places: [${places.join(', ')}]`] : []),
    ...(cover === null ? [] : [`cover: { src: p${cover}.jpg, alt: 渐变的色块 }`]),
    ...(related.length ? [`related: [${related.map((path) => `/${path}/`).join(', ')}]`] : []),
  ];
  return `---\n${front.join('\n')}\n---\n${body.join('\n\n')}\n`;
}

function sectionYaml({ title, slug, children }: BenchSection): string {
  return [
    `- title: ${title}`, `  slug: ${slug}`, `  description: ${title}。`,
    ...(children.length ? ['  children:', ...children.map((child) => `    - { title: ${child.title}, slug: ${child.slug}, description: ${child.title}。 }`)] : []),
  ].join('\n');
}

/** A small JPEG with enough in it to be worth compressing: crossing waves of colour. */
async function picture(number: number): Promise<Buffer> {
  const [width, height] = [960, 640];
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0; i < pixels.length; i++) {
    const [x, y, channel] = [Math.floor(i / 3) % width, Math.floor(i / 3 / width), i % 3];
    pixels[i] = 128 + 127 * Math.sin((x * (channel + 1 + (number % 4)) + y * (number + 1)) / 90);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } }).jpeg({ quality: 75 }).toBuffer();
}
