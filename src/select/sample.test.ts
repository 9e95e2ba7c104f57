import { expect, test } from 'vitest';
import { Sample } from './sample.js';

test('every row is as likely to be in a sample', () => {
  const drawn = new Uint32Array(10);
  for (let seed = 0; seed < 4000; seed++) {
    const sample = new Sample(3, seed);
    for (let row = 0; row < 10; row++) sample.offer(Uint8Array.of(row));
    const rows = sample.rows().map(([row]) => row);
    expect(rows).toEqual([...new Set(rows)].toSorted());
    for (const row of rows) drawn[row]++;
  }
  // 1200 of 4000 are expected, with a standard deviation of 29.
  for (const times of drawn) expect(Math.abs(times - 1200)).toBeLessThan(130);
});

test('what is offered may be overwritten afterwards', () => {
  const sample = new Sample(1, 1);
  const bytes = Uint8Array.of(1);
  sample.offer(bytes);
  bytes[0] = 2;
  expect(sample.rows()).toEqual([Uint8Array.of(1)]);
});
