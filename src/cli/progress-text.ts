import { count, grouped } from '../text/count.js';

/** Below this (in milliseconds) a rate says more of the start than of the work. */
const SETTLED = 1000;

/**
 * How far a work has come: `12,000 records, 34 of 120 MB (28 %), 17 MB/s`.
 * @param size Bytes in total, where known.
 * @param elapsed Milliseconds since the start.
 */
export function progressText(
  { bytes, records }: { readonly bytes: number; readonly records: number },
  size: number | undefined,
  elapsed: number,
): string {
  const share =
    size === undefined || size === 0
      ? `${megabytes(bytes)} MB`
      : `${megabytes(bytes)} of ${megabytes(size)} MB (${Math.floor((bytes / size) * 100)} %)`;
  const rate = elapsed < SETTLED ? [] : [`${megabytes((bytes * 1000) / elapsed)} MB/s`];
  return [count(records, 'record'), share, ...rate].join(', ');
}

/** One decimal where whole numbers would say little. */
function megabytes(bytes: number): string {
  const number = bytes / 1e6;
  return number < 10 ? number.toFixed(1) : grouped(Math.round(number));
}
