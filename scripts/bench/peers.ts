import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, median, type Measured } from './measure.ts';

const CONFIG = `baseURL = "https://bench.example/"
languageCode = "zh-CN"
title = "测速站"
paginate = 30
hasCJKLanguage = true
[taxonomies]
tag = "tags"
category = "categories"
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
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }} - {{ site.Title }}</title>
<meta name="description" content="{{ .Params.summary }}"><link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><a href="/">{{ site.Title }}</a></header><main>{{ block "main" . }}{{ end }}</main><footer>测速</footer></body></html>`;
const LIST = `{{ define "main" }}<h1>{{ .Title }}</h1>{{ range (.Paginate .Pages).Pages }}<article><a href="{{ .RelPermalink }}">{{ .Title }}</a>
<time>{{ .Date.Format "2006-01-02" }}</time><p>{{ .Params.summary }}</p></article>{{ end }}{{ template "_internal/pagination.html" . }}{{ end }}`;
const GRID = `<ul>{{ range first 10 (site.RegularPages.Related .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Params.summary }}</p></li>{{ end }}</ul>`;
const single = (related: string) => `{{ define "main" }}<h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02 15:04" }}</time>
<p>{{ .Params.summary }}</p>{{ .Content }}<ul>{{ range .Params.tags }}<li>{{ . }}</li>{{ end }}</ul>
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}${related}{{ end }}`;

/** Hugo on the same articles, where it is installed: without and with related content, and with Pagefind after it. */
export async function* peers(dir: string, runs: number): AsyncGenerator<{ what: string; measured: Measured }> {
  if (spawnSync('hugo', ['version']).status !== 0) return;
  for (const related of [false, true]) {
    const site = join(dir, related ? 'hugo-related' : 'hugo');
    const name = related ? 'Hugo, related content' : 'Hugo';
    writeHugoSite(site, join(dir, 'content'), related);
    const build = () => measure('hugo', ['--quiet'], site);
    yield { what: `${name}, clean`, measured: await median(runs, () => rmSync(join(site, 'public'), { recursive: true, force: true }), build) };
    const file = firstArticle(join(site, 'content'));
    yield { what: `${name}, one article edited`, measured: await median(runs, () => writeFileSync(file, `${readFileSync(file, 'utf8')}改。\n`), build) };
    const pagefind = () => measure(process.execPath, ['node_modules/pagefind/lib/runner/bin.cjs', '--site', join(site, 'public')], process.cwd());
    yield { what: `${name}: Pagefind after it`, measured: await median(1, () => {}, pagefind) };
    rmSync(site, { recursive: true });
  }
}

function writeHugoSite(site: string, content: string, related: boolean): void {
  mkdirSync(join(site, 'layouts', '_default'), { recursive: true });
  cpSync(join(content, 'articles'), join(site, 'content'), { recursive: true, filter: (path) => !path.endsWith('.jpg') });
  writeFileSync(join(site, 'config.toml'), CONFIG + (related ? RELATED : ''));
  writeFileSync(join(site, 'layouts', '_default', 'baseof.html'), PAGE);
  writeFileSync(join(site, 'layouts', '_default', 'list.html'), LIST);
  writeFileSync(join(site, 'layouts', 'index.html'), LIST);
  writeFileSync(join(site, 'layouts', '_default', 'single.html'), single(related ? GRID : ''));
}

function firstArticle(content: string): string {
  const file = (readdirSync(content, { recursive: true }) as string[]).sort().findLast((path) => path.endsWith('.md'))!;
  return join(content, file);
}
