import type { ListedWord } from './wordList.ts';
import { heldWords } from './phases/heldWords.ts';
import { refusedWords } from './phases/refusedWords.ts';
import { replacedWords } from './phases/replacedWords.ts';

/** A comment on its way in. */
export interface IncomingComment {
  author: string;
  body: string;
  /** Why an editor should look twice. */
  flags: string[];
}

/** One look at an incoming comment: it may refuse it, change it or point something out. */
export type Phase = (comment: IncomingComment, words: readonly ListedWord[]) => IncomingComment;

/** In this order: what is refused is never stored, and what was replaced needs no second look. */
const PHASES: readonly Phase[] = [refusedWords, replacedWords, heldWords];

/** Passes a comment through all phases. Every comment that gets through still waits for an editor. */
export function passPhases(comment: IncomingComment, words: readonly ListedWord[]): IncomingComment {
  return PHASES.reduce((passed, phase) => phase(passed, words), comment);
}
