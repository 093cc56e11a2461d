import { diffArrays } from 'diff';
import { hanWords } from './hanWords.ts';

/** Beyond this many changed words nobody reads a list of them, and finding them takes long. */
const mostEdits = 1000;
const shownChanges = 3;
const contextLength = 6;
const longest = 30;

interface Change {
  before: string;
  after: string;
  removed: string;
  added: string;
}

/** What an edit did to a text, by words: `水位降到〔28.5→28.3〕米`; at most three changes, and how many there are. */
export function wordDiff(before: string, after: string): string {
  const parts = diffArrays(hanWords(before), hanWords(after), { maxEditLength: mostEdits });
  if (!parts) return '改动很大，几乎是另一篇';
  const changes = changesOf(parts.map(({ value, added, removed }) => ({ text: value.join(''), kind: added ? 'added' : removed ? 'removed' : 'same' })));
  const shown = changes.slice(0, shownChanges).map(printed).join('；');
  return changes.length > shownChanges ? `${shown}；共 ${changes.length} 处` : shown;
}

function changesOf(parts: { text: string; kind: 'added' | 'removed' | 'same' }[]): Change[] {
  const changes: Change[] = [];
  let same = '';
  let open: Change | null = null;
  for (const { text, kind } of parts) {
    if (kind === 'same') {
      if (open) open.after = text;
      [same, open] = [text, null];
    } else {
      if (!open) changes.push((open = { before: same, after: '', removed: '', added: '' }));
      open[kind] += text;
    }
  }
  return changes;
}

function printed({ before, after, removed, added }: Change): string {
  const change = removed && added ? `${short(removed)}→${short(added)}` : removed ? `删去 ${short(removed)}` : `加上 ${short(added)}`;
  const [left, right] = [before.split('\n').at(-1)!, after.split('\n')[0]].map((text) => [...text]);
  return `${left.slice(-contextLength).join('')}〔${change}〕${right.slice(0, contextLength).join('')}`;
}

function short(text: string): string {
  const characters = [...text.replace(/\n+/g, ' ').trim()];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}……` : characters.join('');
}
