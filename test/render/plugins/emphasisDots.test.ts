import { expect, test } from 'vitest';
import { body } from '../body.ts';

test('Chinese has dots, Latin slants', () => {
  expect(body('*不得*与 *Pinus*，***极* 重**')).toContain('<em class="dots">不得</em>与 <em>Pinus</em>');
});
