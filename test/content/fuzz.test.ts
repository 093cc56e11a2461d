import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePage } from '../../src/content/parsePage.ts';
import { parseTopic } from '../../src/content/parseTopic.ts';
import { plainText } from '../../src/content/plainText.ts';
import { rawContent } from '../../src/content/readContent.ts';
import { decodeBytes } from '../../src/content/readText.ts';
import { bytesOf, fixed, problemsOf, site } from './brokenFixture.ts';
import { expectedProblems } from './expectedProblems.ts';

const names = Object.keys(expectedProblems);
const junk = ['\t', '：', '---\n', '---', '"', "'", '[', ']', '{', '}', ': ', '\n', '\n\n', '- ', '#', ' #', '&a', '*a', '!x', '|', '>', '%', '，', '😀', '\u200b', '\r\n', '\r', '```', ':::', '<', '![](', '](', '_', '\\', '<!--', 'title: x\n', '? ', '<<: ', '\0', '{{', '记者：', '{a: '.repeat(100), '- '.repeat(100)];
const damage = fc.array(fc.record({ at: fc.nat(500), cut: fc.nat(12), text: fc.constantFrom(...junk) }), { maxLength: 4 });

function damaged(bytes: Buffer, cuts: { at: number; cut: number; text: string }[]): Buffer {
  return cuts.reduce((text, { at, cut, text: put }) => Buffer.concat([text.subarray(0, at), Buffer.from(put), text.subarray(at + cut)]), bytes);
}

test('whatever is done to a file, it is told in Chinese at a place that exists, and --fix comes to an end', () => {
  fc.assert(fc.property(fc.constantFrom(...names), damage, (name, cuts) => {
    const bytes = damaged(bytesOf(name), cuts);
    const raw = rawContent('articles/2022/01/x.md', bytes);
    const lines = raw.source.text.split('\n');
    const problems = [...problemsOf('x', bytes), ...parsePage({ ...raw, file: 'pages/x.md' }, { site }).problems, ...parseTopic({ ...raw, file: 'topics/x.md' }, { site }).problems];
    for (const { line, column, message } of problems) {
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeLessThanOrEqual([...lines[line - 1]].length + 1);
      expect(message).toMatch(/[\u4e00-\u9fff]/);
    }
    plainText(raw.body);
    // Bytes that are no text are left as they are.
    if (decodeBytes(bytes).encoding === null) return;
    expect(problemsOf('x', fixed('x', bytes)).filter(({ fix }) => fix)).toEqual([]);
  }), { seed: 20260101, numRuns: 600 });
});
