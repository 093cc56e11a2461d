import { describe, expect, test } from 'vitest';
import { layout } from '../../layouts/layout.ts';
import type { PageModel } from '../../src/model/pages.ts';
import { htmlPages } from '../fixtures/partials/pages.ts';
import { nestingProblems } from './nesting.ts';

const examples = Object.entries(htmlPages).flatMap(([kind, named]) =>
  Object.entries(named as Record<string, PageModel>).map(([name, page]) => ({ name: `${kind}: ${name}`, html: layout(page) })));

const count = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length;

describe.each(examples)('$name', ({ html }) => {
  test('is one document in the site’s language', () => {
    expect(html.startsWith('<!doctype html>\n<html lang="zh-CN">')).toBe(true);
    expect(count(html, /<title>某页 - 某县报<\/title>/g)).toBe(1);
  });

  test('nests and escapes', () => {
    expect(nestingProblems(html, 'html')).toEqual([]);
  });

  test('has one h1, one main, and a skip link to it before anything else', () => {
    expect(count(html, /<h1[\s>]/g)).toBe(1);
    expect(count(html, /<main id="main"/g)).toBe(1);
    expect(html).toMatch(/<body[^>]*>\s*<a class="skip" href="#main">/);
  });

  test('gives every id once, and points only at ids that exist', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const named = [...html.matchAll(/\s(?:aria-labelledby|aria-describedby|for)="([^"]*)"/g)].flatMap(([, list]) => list.split(' '));
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('runs no script of its own and sets no style inline', () => {
    expect(count(html, /<script(?![^>]*(?:src="\/|type="application\/ld\+json"))/g)).toBe(0);
    expect(html).not.toMatch(/\s(?:style|on\w+)="/);
  });

  test('gives every picture its size', () => {
    for (const [image] of html.matchAll(/<img[^>]*>/g)) expect(image).toMatch(/ width="\d+" height="\d+" alt="/);
  });

  test('lets no headline become markup', () => {
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<b>粗体');
  });
});
