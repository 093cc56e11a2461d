import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bytesOf, fixed, printed, problemsOf } from './brokenFixture.ts';
import { expectedProblems } from './expectedProblems.ts';

const names = readdirSync(new URL('../fixtures/broken/', import.meta.url)).map((file) => file.replace(/\.md$/, '')).sort();

test('every broken file has an expectation, and at least sixty are there', () => {
  expect(names).toEqual(Object.keys(expectedProblems).sort());
  expect(names.length).toBeGreaterThanOrEqual(60);
});

describe.each(names)('%s', (name) => {
  const bytes = bytesOf(name);

  test('is told where, what and the right form', () => {
    const problems = problemsOf(name, bytes).map(printed);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems).toEqual(expectedProblems[name]);
  });

  test('has nothing left that --fix could do', () => {
    const left = problemsOf(name, fixed(name, bytes));
    const unfixable = problemsOf(name, bytes).filter(({ fix }) => !fix);
    expect(left.filter(({ fix }) => fix)).toEqual([]);
    expect(left.map(({ message }) => message).sort()).toEqual(unfixable.map(({ message }) => message).sort());
  });
});
