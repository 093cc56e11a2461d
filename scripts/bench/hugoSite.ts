import { corpus, FLAT_SECTIONS, SECTIONS, type BenchArticle } from './corpus.ts';
import { fileWriter } from './writeCorpus.ts';

const CONFIG = `baseURL = "https://bench.example/"
languageCode = "zh-CN"
title = "测速站"
timeZone = "Asia/Shanghai"
paginate = 30
hasCJKLanguage = true
[taxonomies]
tag = "tags"
author = "authors"
place = "places"
`;
const RELATED = `[related]
includeNewer = true
threshold = 20
[[related.indices]]
name = "tags"
weight = 100
[[related.indices]]
name = "places"
weight = 60
`;
const NAVIGATION = SECTIONS.map(({ title, slug }) => `<a href="/${slug}/">${title}</a>`).join('');
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }} - {{ site.Title }}</title>
<meta name="description" content="{{ .Params.summary }}"><link rel="canonical" href="{{ .Permalink }}">
{{ with .OutputFormats.Get "rss" }}<link rel="alternate" type="application/rss+xml" href="{{ .RelPermalink }}">{{ end }}</head>
<body><header><a href="/">{{ site.Title }}</a><nav>${NAVIGATION}</nav></header><main>{{ block "main" . }}{{ end }}</main><footer>测速</footer></body></html>`;
const CARD = `<article><a href="{{ .RelPermalink }}">{{ .Title }}</a>
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time><p>{{ .Params.summary }}</p></article>`;
const LIST = `{{ define "main" }}<h1>{{ .Title }}</h1>{{ range (.Paginate .RegularPages).Pages }}${CARD}{{ end }}{{ template "_internal/pagination.html" . }}{{ end }}`;
const TERMS = `{{ define "main" }}<h1>{{ .Title }}</h1>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }} {{ len .Pages }}</a>{{ end }}{{ end }}`;
const HOME = `{{ define "main" }}{{ range first 30 site.RegularPages }}${CARD}{{ end }}
{{ range site.Sections }}<section><h2>{{ .Title }}</h2>{{ range first 6 .RegularPagesRecursive }}${CARD}{{ end }}</section>{{ end }}{{ end }}`;
const GRID = `<ul>{{ range first 10 (site.RegularPages.Related .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Params.summary }}</p></li>{{ end }}</ul>`;
const names = (field: string) => `<ul>{{ range .GetTerms "${field}" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>`;
const single = (grid: string) => `{{ define "main" }}<h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02 15:04" }}</time>
<p>{{ .Params.summary }}</p>${names('authors')}{{ .Content }}${names('tags')}${names('places')}
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}${grid}{{ end }}`;

/** The same archive as a plain Hugo site: home, sections with pages, articles, tags, authors, places, feeds. No pictures. */
export function writeHugoSite(site: string, articles: number, isRelated: boolean): void {
  const write = fileWriter(site);
  write('config.toml', CONFIG + (isRelated ? RELATED : ''));
  const layouts = { baseof: PAGE, list: LIST, terms: TERMS, single: single(isRelated ? GRID : '') };
  for (const [name, text] of Object.entries(layouts)) write(`layouts/_default/${name}.html`, text);
  write('layouts/index.html', HOME);
  for (const section of FLAT_SECTIONS) write(`content/${folderOf(section.slug)}/_index.md`, `---\ntitle: ${section.title}\n---\n`);
  for (const article of corpus(articles)) write(`content/${folderOf(article.section.slug)}/${article.path.split('/').at(-1)}.md`, text(article));
}

/** `zhengwu/gonggao` */
function folderOf(slug: string): string {
  const parent = SECTIONS.find(({ children }) => children.some((child) => child.slug === slug));
  return parent ? `${parent.slug}/${slug}` : slug;
}

function text({ path, title, date, author, summary, tags, places, body }: BenchArticle): string {
  const front = [
    `title: ${title}`, `date: ${date}:00+08:00`, `url: /${path}/`, `authors: [${author}]`, `summary: ${summary}`,
    `tags: [${tags.join(', ')}]`, `places: [${places.join(', ')}]`,
  ];
  return `---\n${front.join('\n')}\n---\n${body.join('\n\n')}\n`;
}
