import { describe, expect, it } from 'vitest';
import { Random, Weighted } from './random.js';

function draws(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => random.next());
}

describe('Random', () => {
  // The numbers come from sfc32 and splitmix32 written down in another language.
  it('draws the numbers of sfc32', () => {
    expect(draws(new Random(7), 3).map((number) => number * 2 ** 32)).toEqual([
      1953209201, 274027627, 1787915724,
    ]);
  });

  it('draws others for another seed, also where only the high bits differ', () => {
    const seeds = [0, 1, -1, 2 ** 32, 2 ** 33, Number.MAX_SAFE_INTEGER];
    const first = seeds.map((seed) => new Random(seed).next());
    expect(new Set(first).size).toBe(seeds.length);
  });

  it('draws integers within bounds, both included', () => {
    const random = new Random(1);
    const drawn = new Set(Array.from({ length: 200 }, () => random.integer(-1, 2)));
    expect([...drawn].sort((a, b) => a - b)).toEqual([-1, 0, 1, 2]);
  });

  it('draws about normal numbers', () => {
    const random = new Random(2);
    const drawn = Array.from({ length: 20_000 }, () => random.normal());
    const mean = drawn.reduce((sum, number) => sum + number, 0) / drawn.length;
    const variance = drawn.reduce((sum, number) => sum + (number - mean) ** 2, 0) / drawn.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });
});

describe('Weighted', () => {
  it('draws by weight, and nothing of weight 0', () => {
    const random = new Random(3);
    const weighted = new Weighted([
      ['often', 3],
      ['never', 0],
      ['seldom', 1],
    ] as const);
    const drawn = Array.from({ length: 4000 }, () => weighted.draw(random));
    const share = drawn.filter((value) => value === 'often').length / drawn.length;
    expect(new Set(drawn)).toEqual(new Set(['often', 'seldom']));
    expect(share).toBeCloseTo(0.75, 1);
  });
});
