import { readFileSync } from 'node:fs';

/** The newest sign-in code that the server printed for this address. */
export function codeFor(terminal: string, address: string): string {
  const mail = readFileSync(terminal, 'utf8').split('\n').findLast((line) => line.includes(`${address} `));
  const code = /\d{6}/.exec(mail ?? '');
  if (!code) throw new Error(`No code was sent to ${address}`);
  return code[0];
}
