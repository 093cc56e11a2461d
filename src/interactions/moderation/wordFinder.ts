/** A place in the text as it was written. */
export interface Place {
  start: number;
  end: number;
}

interface Folded {
  text: string;
  /** For each unit of `text`, where its character stands in the original. */
  places: Place[];
}

/** What people put between the letters of a word that they want to get past a list. */
const FILLER = /[^\p{L}\p{N}]/u;

/**
 * Finds words in a text, also as `Ｗｏｒｄ`, `w.o r*d` or in capitals: '赌 博' and '赌*博' are '赌博'.
 * The text is made plain once: a list may hold thousands of words.
 */
export function wordFinder(text: string): (word: string) => Place[] {
  const folded = fold(text);
  return (word) => placesIn(folded, fold(word).text);
}

/** A word of signs alone would be found everywhere. */
export function isFindable(word: string): boolean {
  return fold(word).text !== '';
}

function placesIn({ text, places }: Folded, word: string): Place[] {
  const found: Place[] = [];
  for (let at = text.indexOf(word); word && at >= 0; at = text.indexOf(word, at + word.length)) {
    found.push({ start: places[at].start, end: places[at + word.length - 1].end });
  }
  return found;
}

function fold(original: string): Folded {
  const folded: Folded = { text: '', places: [] };
  let start = 0;
  for (const character of original) {
    const end = start + character.length;
    const plain = character.normalize('NFKC').toLowerCase();
    for (const unit of FILLER.test(character) ? '' : plain.split('')) {
      folded.text += unit;
      folded.places.push({ start, end });
    }
    start = end;
  }
  return folded;
}
