import { Problem } from '../problem.ts';

export const MAX_CHARACTERS = 2000;

/** Control characters except line ends; and the marks that reverse or hide text to the reader. */
const DECEIVING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/**
 * A comment as it is stored and read: plain text, one spelling of each character, nothing hidden.
 * It is never cut: a text that is too long is refused, so that nobody is quoted in half.
 */
export function commentText(given: unknown): string {
  if (typeof given !== 'string') throw new Problem(422, 'body', '评论内容不见了。');
  const text = given.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ')
    .replace(DECEIVING, '').replace(/[^\S\n]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim();
  if (!text) throw new Problem(422, 'empty', '请写点什么再发表。');
  const length = [...text].length;
  if (length > MAX_CHARACTERS) throw new Problem(422, 'too-long', `评论最多 ${MAX_CHARACTERS} 字，现在有 ${length} 字。`);
  return text;
}
