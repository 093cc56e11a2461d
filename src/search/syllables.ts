/** A syllable of pinyin as it is typed; it allows a few that do not exist, which no article contains. */
const SYLLABLE = /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|an|ao|ei|en|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|vn|a|e|i|o|u|v)|ang|eng|ai|an|ao|ei|en|er|ou|a|e|o)$/;
const LONGEST = 6;
const READINGS = 2;

/**
 * Ways to read letters as pinyin of two or more syllables, fewest syllables first:
 * `huaijixian` -> `huai ji xian`, `huai ji xi an`.
 */
export function syllables(letters: string): string[][] {
  const found: string[][] = [];
  const read = (at: number, before: string[]) => {
    if (at === letters.length) return void found.push(before);
    for (let length = Math.min(LONGEST, letters.length - at); length > 0 && found.length < 64; length--) {
      const syllable = letters.slice(at, at + length);
      if (SYLLABLE.test(syllable)) read(at + length, [...before, syllable]);
    }
  };
  if (/^[a-z]{3,40}$/.test(letters)) read(0, []);
  return found.filter(({ length }) => length > 1).sort((a, b) => a.length - b.length).slice(0, READINGS);
}
