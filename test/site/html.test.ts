import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, inject, it } from 'vitest';

/** The Nu HTML checker, as https://validator.w3.org/nu/ runs it. */
const CHECKER = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

interface Message {
  type: string;
  url: string;
  lastLine: number;
  message: string;
  extract: string;
}

function messagesAbout(folder: string): Message[] {
  // Its schema of HTML is deeper than Java's usual stack.
  const { stderr, error } = spawnSync('java', ['-Xss4m', '-jar', CHECKER, '--skip-non-html', '--format', 'json', folder], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error) throw error;
  return JSON.parse(stderr).messages;
}

it.each(['fixture', 'demo'] as const)('the HTML checker has nothing to say on any page of the %s site', (name) => {
  const messages = messagesAbout(inject(name).folder);
  expect(messages.map(({ url, lastLine, message, extract }) => `${url.split('/site/')[1]}:${lastLine} ${message} ${extract}`)).toEqual([]);
});

it('the checker does find what is wrong', () => {
  const messages = messagesAbout(new URL('../fixtures/html', import.meta.url).pathname);
  expect(messages.map(({ message }) => message)).toEqual([expect.stringContaining('Stray end tag')]);
});
