import { describe, expect, it } from 'vitest';
import { Random } from '../random.js';
import { situations } from './situation.js';
import { situationsInTurn } from './turn.js';

describe('situationsInTurn', () => {
  it('begins with every situation once, ordinary students between', () => {
    const turns = situationsInTurn(new Random(1), { situations, ordinary: true });
    const first = Array.from({ length: 100 }, () => turns.next().value);
    for (const situation of situations) expect(first).toContain(situation);
  });

  it('goes on with ordinary students for the most part', () => {
    const turns = situationsInTurn(new Random(1), { situations, ordinary: true });
    for (let turn = 0; turn < 100; turn++) turns.next();
    const later = Array.from({ length: 2000 }, () => turns.next().value);
    const ordinary = later.filter((situation) => !situations.includes(situation));
    expect(ordinary.length / later.length).toBeCloseTo(0.69, 1);
  });
});
