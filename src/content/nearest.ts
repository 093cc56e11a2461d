/** The candidate that is fewest edits away from `word`, and how far; null without candidates. */
export function nearest(word: string, candidates: Iterable<string>): { candidate: string; distance: number } | null {
  let best: { candidate: string; distance: number } | null = null;
  // An archive may hand us a whole paragraph as a key; the cost grows with its length.
  const short = word.slice(0, 60);
  for (const candidate of candidates) {
    const distance = editDistance(short, candidate);
    if (!best || distance < best.distance) best = { candidate, distance };
  }
  return best;
}

/** Levenshtein distance; a swap of two neighbours counts as one. */
export function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      current[column] = Math.min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) current[column] = Math.min(current[column], beforePrevious[column - 2] + 1);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length];
}
