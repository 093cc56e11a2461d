import { corpus, FLAT_SECTIONS, SECTIONS, type BenchArticle } from './corpus.ts';
import { fileWriter } from './writeCorpus.ts';

const PER_PAGE = 30;
const CONFIG = `export default function (config) {
  const newestFirst = (api) => api.getFilteredByTag('articles').reverse();
  config.addCollection('newest', (api) => newestFirst(api).slice(0, ${PER_PAGE}));
  config.addCollection('sectionPages', (api) => {
    const pages = [];
    for (const section of ${JSON.stringify(FLAT_SECTIONS.map(({ title, slug }) => ({ title, slug })))}) {
      const items = newestFirst(api).filter((item) => item.data.section === section.slug);
      for (let at = 0; at < items.length; at += ${PER_PAGE}) pages.push({ ...section, number: at / ${PER_PAGE} + 1, last: at + ${PER_PAGE} >= items.length, items: items.slice(at, at + ${PER_PAGE}) });
    }
    return pages;
  });
  config.addFilter('day', (date) => date.toISOString().slice(0, 10));
  return { dir: { input: 'content', output: 'public', includes: '../layouts' } };
}
`;
const NAVIGATION = SECTIONS.map(({ title, slug }) => `<a href="/${slug}/">${title}</a>`).join('');
const BASE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ title }} - 测速站</title>
<meta name="description" content="{{ summary }}"><link rel="canonical" href="https://bench.example{{ page.url }}"></head>
<body><header><a href="/">测速站</a><nav>${NAVIGATION}</nav></header><main>{{ content | safe }}</main><footer>测速</footer></body></html>`;
const ARTICLE = `---
layout: base.njk
---
<h1>{{ title }}</h1><time>{{ page.date | day }}</time><p>{{ summary }}</p><p>{{ author }}</p>{{ content | safe }}
<ul>{% for tag in tags %}{% if tag != 'articles' %}<li><a href="/tags/{{ tag }}/">{{ tag }}</a></li>{% endif %}{% endfor %}</ul>
{% set previous = collections.articles | getPreviousCollectionItem %}{% if previous %}<a href="{{ previous.url }}">{{ previous.data.title }}</a>{% endif %}
{% set next = collections.articles | getNextCollectionItem %}{% if next %}<a href="{{ next.url }}">{{ next.data.title }}</a>{% endif %}`;
const CARD = `<article><a href="{{ item.url }}">{{ item.data.title }}</a><time>{{ item.date | day }}</time><p>{{ item.data.summary }}</p></article>`;
const HOME = `---
title: 首页
layout: base.njk
---
{% for item in collections.newest %}${CARD}{% endfor %}`;
const SECTION = `---
pagination: { data: collections.sectionPages, size: 1, alias: part }
permalink: "/{{ part.slug }}/{% if part.number > 1 %}page/{{ part.number }}/{% endif %}"
layout: base.njk
eleventyComputed: { title: "{{ part.title }}" }
---
{% for item in part.items %}${CARD}{% endfor %}
{% if part.number > 1 %}<a href="/{{ part.slug }}/{% if part.number > 2 %}page/{{ part.number - 1 }}/{% endif %}">上一页</a>{% endif %}
{% if not part.last %}<a href="/{{ part.slug }}/page/{{ part.number + 1 }}/">下一页</a>{% endif %}`;
const TAG = `---
pagination: { data: collections, size: 1, alias: tag, filter: [all, articles, newest, sectionPages] }
permalink: "/tags/{{ tag }}/"
layout: base.njk
eleventyComputed: { title: "{{ tag }}" }
---
{% for item in collections[tag] | reverse %}${CARD}{% endfor %}`;
const FEED = `---
permalink: /feed.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>测速站</title><link>https://bench.example/</link><description>测速</description>
{% for item in collections.newest %}<item><title>{{ item.data.title }}</title><link>https://bench.example{{ item.url }}</link><description>{{ item.templateContent }}</description></item>{% endfor %}</channel></rss>`;

/** The same archive as Eleventy is usually set up: Markdown files, Nunjucks layouts, collections for sections and tags, a feed. No pictures. */
export function writeEleventySite(site: string, articles: number): void {
  const write = fileWriter(site);
  write('package.json', '{ "type": "module" }');
  write('eleventy.config.js', CONFIG);
  write('layouts/base.njk', BASE);
  write('layouts/article.njk', ARTICLE);
  const pages = { index: HOME, section: SECTION, tag: TAG, feed: FEED };
  for (const [name, text] of Object.entries(pages)) write(`content/${name}.njk`, text);
  write('content/articles/articles.json', JSON.stringify({ layout: 'article.njk', tags: ['articles'] }));
  for (const article of corpus(articles)) write(`content/articles/${article.path}.md`, text(article));
}

function text({ path, title, date, section, author, summary, tags, body }: BenchArticle): string {
  const front = [
    `title: ${title}`, `date: ${date}:00+08:00`, `permalink: /${path}/`, `section: ${section.slug}`, `author: ${author}`, `summary: ${summary}`,
    `tags: [${tags.join(', ')}]`,
  ];
  return `---\n${front.join('\n')}\n---\n${body.join('\n\n')}\n`;
}
