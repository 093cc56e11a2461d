import { UNIT, type TermVector } from './terms.ts';
import { minutesOf } from './articleId.ts';

const MINUTES_PER_YEAR = 365.25 * 24 * 60;
/** A year between two articles divides their similarity by 1.5: news ages (issue "Finding"). */
const DECAY_PER_YEAR = 0.5;
const SLOTS = 2048;

/** A dictionary of one vector's weights, for comparing it with many others. */
export interface Probe {
  keys: Uint32Array;
  values: Uint16Array;
}

export function probe(vector: TermVector): Probe {
  const keys = new Uint32Array(SLOTS);
  const values = new Uint16Array(SLOTS);
  vector.terms.forEach((term, i) => {
    let at = slot(term);
    while (values[at]) at = (at + 1) % SLOTS;
    keys[at] = term;
    values[at] = vector.weights[i];
  });
  return { keys, values };
}

/** Cosine of the two vectors, 0 to 1; exact in whichever order it is asked. */
export function cosine({ keys, values }: Probe, other: TermVector): number {
  const { terms, weights } = other;
  let sum = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i];
    let at = slot(term);
    while (values[at]) {
      if (keys[at] === term) {
        sum += values[at] * weights[i];
        break;
      }
      at = (at + 1) % SLOTS;
    }
  }
  return sum / (UNIT * UNIT);
}

/** How much of a similarity is left at the distance in time of two articles. */
export function decay(id: number, other: number): number {
  const years = Math.abs(minutesOf(id) - minutesOf(other)) / MINUTES_PER_YEAR;
  return 1 / (1 + DECAY_PER_YEAR * years);
}

const slot = (term: number): number => Math.imul(term, 0x9e3779b1) >>> 21;
