/** Another article and how near it is, 0 to 1. */
export interface Neighbour {
  id: number;
  score: number;
}

/** What is less near is no neighbour. */
export const LEAST_SCORE = 0.03;

/** How near one must be to get into a list of at most `kept`. */
export function leastOf(list: readonly Neighbour[], kept: number): number {
  return list.length < kept ? LEAST_SCORE : list[list.length - 1].score;
}

/** Puts the article into the list, nearest first, if it is near enough; of two equally near the newer goes first. */
export function admit(list: Neighbour[], kept: number, id: number, score: number): boolean {
  if (score < LEAST_SCORE) return false;
  if (list.length === kept && !isNearer(id, score, list[list.length - 1])) return false;
  const entry = { id, score };
  let at = list.length < kept ? list.push(entry) - 1 : list.length - 1;
  for (; at > 0 && isNearer(id, score, list[at - 1]); at--) list[at] = list[at - 1];
  list[at] = entry;
  return true;
}

function isNearer(id: number, score: number, other: Neighbour): boolean {
  return score > other.score || (score === other.score && id > other.id);
}
