import type { Randomness } from '../services.ts';

const MAX_CHARACTERS = 20;

/**
 * A name as others may read it: Chinese, letters and digits, no control or invisible characters,
 * never an e-mail address. Without a usable one: 读者 and four digits.
 *
 * ' 竹  乡人\u200b ' -> '竹 乡人'
 */
export function displayName(given: string, randomness: Pick<Randomness, 'bytes'>): string {
  const clean = given.normalize('NFC').replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  const usable = clean && !clean.includes('@') && /[\p{L}\p{N}]/u.test(clean);
  return usable ? [...clean].slice(0, MAX_CHARACTERS).join('').trim() : `读者${fourDigits(randomness.bytes(2))}`;
}

function fourDigits([high, low]: Uint8Array): string {
  return String((high * 256 + low) % 10_000).padStart(4, '0');
}
