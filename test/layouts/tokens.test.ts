import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../static/css/tokens.css', import.meta.url), 'utf8');

/** The colours of one rule: `--ink: #1c1d1a` -> `{ink: '#1c1d1a'}`. */
function colours(selector: string) {
  const block = css.slice(css.indexOf(`${selector} {`), css.indexOf('}', css.indexOf(`${selector} {`)));
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]));
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string) {
  const luminance = (hex: string) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
    const channel = Number.parseInt(hex.slice(1 + index * 2, 3 + index * 2), 16) / 255;
    return sum + weight * (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
  }, 0);
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const themes = [['light', ':root'], ['dark', '[data-theme="dark"]']] as const;

test.each(themes)('%s: every text colour stands out from either paper', (_name, selector) => {
  const theme = colours(selector);
  for (const paper of [theme.paper, theme['paper-dark']]) {
    for (const text of ['ink', 'quiet', 'river', 'seal']) expect.soft(contrast(theme[text], paper), `${text} on ${paper}`).toBeGreaterThan(4.5);
    expect.soft(contrast(theme.edge, paper), `edge on ${paper}`).toBeGreaterThan(3);
  }
  expect(contrast(theme.ink, theme['river-pale'])).toBeGreaterThan(4.5);
});

test.each(themes)('%s: on the page itself the contrast is at least 6, as /style/ says', (_name, selector) => {
  const theme = colours(selector);
  for (const text of ['ink', 'quiet', 'river', 'seal']) expect.soft(contrast(theme[text], theme.paper), text).toBeGreaterThanOrEqual(6);
});

test('the dark theme is the same, chosen by the reader or by the system', () => {
  expect(colours(':root:not([data-theme="light"])')).toEqual(colours('[data-theme="dark"]'));
});
