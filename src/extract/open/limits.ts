import { InputError } from '../../errors.js';

/** An extract packs to between a fifth and a hundredth; only what is made to harm packs tighter for so long. */
const MOST_UNPACKED_PER_PACKED = 250;

/** Below this many unpacked bytes nothing is harmful. */
const HARMLESS = 128 * 1024 * 1024;

/** @throws InputError `packed-too-tight` where so few bytes unpack to so many that they hold no extract. */
export function refuseBomb(file: string, packed: number, unpacked: number): void {
  if (unpacked <= HARMLESS || unpacked <= packed * MOST_UNPACKED_PER_PACKED) return;
  throw new InputError(
    'packed-too-tight',
    `${file} unpacks to more than ${MOST_UNPACKED_PER_PACKED} times its size, as no extract does.`,
    { file, next: 'Download it again; if you trust it, unpack it yourself and name what is inside.' },
  );
}
