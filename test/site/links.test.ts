import { describe, expect, inject, it } from 'vitest';
import { outputFiles } from './outputFiles.ts';
import { pageLinks } from './pageLinks.ts';

describe.each(['fixture', 'demo'] as const)('the %s site', (name) => {
  const files = outputFiles(inject(name).folder);
  const { url: origin } = JSON.parse(files.get('site.json')!.toString()) as { url: string };
  const pages = [...files].filter(([path]) => path.endsWith('.html')).map(([path, bytes]) => ({ path, html: bytes.toString() }));
  const pageUrl = (path: string) => new URL(path.replace(/(^|\/)index\.html$/, '$1').split('/').map(encodeURIComponent).join('/'), `${origin}/`);
  const filePath = ({ pathname }: URL) => decodeURIComponent(pathname).slice(1).replace(/(^|\/)$/, '$1index.html');
  const links = pages.flatMap(({ path, html }) => pageLinks(html, pageUrl(path).href).map((url) => ({ from: path, url })));
  const own = links.filter(({ url }) => url.origin === origin && !url.pathname.startsWith('/api/'));

  it('has pages full of links', () => {
    expect(own.length).toBeGreaterThan(pages.length * 10);
  });

  it('leads to no address that is not there', () => {
    const dead = own.filter(({ url }) => !files.has(filePath(url)));
    expect(dead.map(({ from, url }) => `${from} -> ${url.pathname}`)).toEqual([]);
  });

  it('leads to no fragment that is not there', () => {
    const dead = own.filter(({ url }) => url.hash && !files.get(filePath(url))?.includes(` id="${decodeURIComponent(url.hash.slice(1))}"`));
    expect(dead.map(({ from, url }) => `${from} -> ${url.pathname}${url.hash}`)).toEqual([]);
  });

  it('leads to no tombstone, but from itself', () => {
    const gone = new Set<string>(JSON.parse(files.get('gone.json')!.toString()));
    expect(gone.size).toBeGreaterThan(0);
    const dead = own.filter(({ from, url }) => gone.has(url.pathname) && filePath(url) !== from);
    expect(dead.map(({ from, url }) => `${from} -> ${url.pathname}`)).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const loaded = pages.flatMap(({ html }) => [...html.matchAll(/<(?:script|img|source|video|track|iframe|link rel="stylesheet")[^>]*(?:src|href|srcset|poster)="(?:https?:)?\/\/[^"]*"/g)].map(([tag]) => tag));
    expect(loaded).toEqual([]);
  });

  it('has no inline script, style or handler: the Content-Security-Policy forbids them', () => {
    const inline = pages.flatMap(({ path, html }) => [...html.matchAll(/<script(?![^>]*(?:\ssrc=|application\/ld\+json))[^>]*>|<style[\s>]|<[a-z][^>]*\s(?:style|on[a-z]+)="[^>]*>/g)].map(([tag]) => `${path}: ${tag}`));
    expect(inline).toEqual([]);
  });

  it('names every published article in its sitemaps, and every address in them is there', () => {
    const sitemaps = [...files].filter(([path]) => /(^|\/)sitemaps?.*\.xml$|news-sitemap/.test(path));
    const named = sitemaps.flatMap(([, bytes]) => [...bytes.toString().matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => new URL(url)));
    expect(named.filter((url) => !files.has(filePath(url))).map(String)).toEqual([]);
    const articles = [...files].filter(([path]) => path.endsWith('articles.json')).flatMap(([, bytes]) => Object.keys(JSON.parse(bytes.toString()).articles));
    expect(articles.length).toBe(inject(name).report.articles);
    expect(articles.filter((url) => !named.some(({ pathname }) => pathname === url))).toEqual([]);
  });
});
