import { expect, test } from 'vitest';
import type { Statement } from '../../../src/interactions/storage/database.ts';
import { sharedTransactions } from '../../../src/interactions/storage/sharedTransactions.ts';

const UNDONE = new Error('undone');
const UNKNOWN = new Error('connection lost');

/** Four batches under one lock, sent at once, and the transactions that they became. */
async function sent(failing: Record<string, Error>) {
  const transactions: string[][] = [];
  const batch = sharedTransactions(async (statements: readonly Statement[]) => {
    const names = statements.map(({ sql }) => sql);
    transactions.push(names);
    await Promise.resolve();
    for (const name of names) if (failing[name]) throw failing[name];
    return names.map((name) => ({ rows: [{ name }], changes: 1 }));
  }, (error) => error === UNDONE);
  const batches = [['a'], ['b', 'c'], ['d'], ['e']].map((names) => names.map((sql) => ({ sql, parameters: [] })));
  const outcomes = await Promise.allSettled(batches.map((statements) => batch(statements, 'lock')));
  return { transactions, outcomes: outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason : outcome.value.map(({ rows: [{ name }] }) => name))) };
}

test('batches that wait share the next transaction, and each has its own results', async () => {
  expect(await sent({})).toEqual({ transactions: [['a'], ['b', 'c', 'd', 'e']], outcomes: [['a'], ['b', 'c'], ['d'], ['e']] });
});

test('one that fails takes nothing with it: each then runs alone', async () => {
  expect(await sent({ d: UNDONE })).toEqual({
    transactions: [['a'], ['b', 'c', 'd', 'e'], ['b', 'c'], ['d'], ['e']], outcomes: [['a'], ['b', 'c'], UNDONE, ['e']],
  });
});

test('where nobody knows what was done nothing is sent again, and all are told', async () => {
  expect(await sent({ d: UNKNOWN })).toEqual({ transactions: [['a'], ['b', 'c', 'd', 'e']], outcomes: [['a'], UNKNOWN, UNKNOWN, UNKNOWN] });
});
