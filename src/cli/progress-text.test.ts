import { expect, test } from 'vitest';
import { progressText } from './progress-text.js';

test.each([
  [{ bytes: 34e6, records: 12_000 }, 120e6, 2000, '12,000 records, 34 of 120 MB (28 %), 17 MB/s'],
  [{ bytes: 1.25e6, records: 1 }, undefined, 4000, '1 record, 1.3 MB, 0.3 MB/s'],
  [{ bytes: 5e6, records: 9 }, 5e6, 10, '9 records, 5.0 of 5.0 MB (100 %)'],
  [{ bytes: 0, records: 0 }, 0, 0, '0 records, 0.0 MB'],
])('%j of %j after %d ms', (done, size, elapsed, text) => {
  expect(progressText(done, size, elapsed)).toBe(text);
});
