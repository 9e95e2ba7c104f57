import { type Random, Weighted } from '../random.js';
import { type Situation, situations } from './situation.js';

const ordinary: Situation = { share: 1 - situations.reduce((sum, { share }) => sum + share, 0) };

/** How far apart in the list the situations of neighbours are; it shares no divisor with the list's length. */
const STRIDE = 29;

/** An ordinary student stands between so many others at the beginning. */
const BETWEEN = 6;

/**
 * The situations of students, without end: first every situation once, so that an extract of 200 records shows
 * them all, then by chance in believable shares.
 */
export function* situationsInTurn(random: Random): Generator<Situation> {
  for (let place = 0; place < situations.length; place++) {
    if (place % BETWEEN === 0) yield ordinary;
    yield situations[(place * STRIDE) % situations.length];
  }
  const byShare = new Weighted(
    [ordinary, ...situations].map((situation) => [situation, situation.share] as const),
  );
  while (true) yield byShare.draw(random);
}
