import { type Random, Weighted } from '../random.js';
import type { Situation } from './situation.js';

/** How far apart in the list the situations of neighbours are, or a little more where the list's length is in the way. */
const STRIDE = 29;

/** An ordinary student stands between so many others at the beginning. */
const BETWEEN = 6;

/**
 * The situations of students, without end: first every situation once, so that an extract of 200 records shows
 * them all, then by chance in believable shares.
 * @param situations All but the ordinary one, which has the rest of the shares.
 */
export function* situationsInTurn(
  random: Random,
  { situations, ordinary }: { readonly situations: readonly Situation[]; readonly ordinary: boolean },
): Generator<Situation> {
  const rest = 1 - situations.reduce((sum, { share }) => sum + share, 0);
  const usual: Situation = { share: ordinary ? rest : 0 };
  let stride = STRIDE;
  while (commonDivisor(stride, situations.length) > 1) stride++;
  for (let place = 0; place < situations.length; place++) {
    if (ordinary && place % BETWEEN === 0) yield usual;
    yield situations[(place * stride) % situations.length];
  }
  const byShare = new Weighted(
    [usual, ...situations].map((situation) => [situation, situation.share] as const),
  );
  while (true) yield byShare.draw(random);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
