import { expect, it } from 'vitest';
import { EditedSite } from './editedSite.ts';

const FILES = ['emergency.css', 'emergency.js'];
const NOTICE = 'text: 沿江低处"马上"转移\nurl: /2026/06/published/\ndate: 2026-06-15 06:30\nuntil: 2026-06-16 18:00\n';
const utf8 = (bytes: string | undefined) => Buffer.from(bytes!, 'latin1').toString();

it('goes on every page, and off again, by writing two files', () => {
  using site = new EditedSite();
  site.report();
  site.write('emergency.yaml', NOTICE);
  expect(site.report().written.toSorted()).toEqual(FILES);
  const files = site.output();
  const pages = [...files].filter(([path, text]) => path.endsWith('.html') && !text.includes('http-equiv="refresh"'));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter(([, text]) => !text.includes('<script src="/emergency.js">') && !text.includes('href="/emergency.css"'))).toEqual([]);
  expect(utf8(files.get('emergency.js'))).toContain('"text":"沿江低处\\"马上\\"转移"');
  expect(utf8(files.get('emergency.css'))).toContain('content:"紧急通知 沿江低处\\"马上\\"转移"');
  site.remove('emergency.yaml');
  expect(site.report().written.toSorted()).toEqual(FILES);
  expect(utf8(site.output().get('emergency.js'))).not.toContain('转移');
});

it('is left out once it is over', () => {
  using site = new EditedSite();
  site.write('emergency.yaml', NOTICE);
  site.report('--now', '2026-06-16T18:00:00+08:00');
  expect(FILES.map((file) => utf8(site.output().get(file))).join('')).not.toContain('转移');
});
