import type { Layout } from '../layout/layout.js';
import type { Random } from '../random.js';
import { type Background, type Value, yesNo } from './background.js';
import { isoOf } from './calendar.js';
import { fallDay, type Season } from './season.js';
import { states } from './statement.js';

/** Draws what later layouts say of a student besides: status in TOMS, enrollment. */
export class Standings {
  readonly #isFosterKnown: boolean;

  constructor(
    layout: Layout,
    readonly season: Season,
    readonly random: Random,
  ) {
    this.#isFosterKnown = !states(layout, 'noFosterStatus');
  }

  values(background: Background): readonly Value[] {
    const { random, season } = this;
    const enrolled = Math.max(background.entry, fallDay(season, 0));
    return [
      ['militaryStatus', yesNo(random.chance(0.03))],
      ['homelessStatus', yesNo(random.chance(0.03))],
      ['fosterStatus', this.#isFosterKnown ? yesNo(random.chance(0.006)) : ''],
      ['enrollmentEffectiveDate', isoOf(enrolled)],
    ];
  }
}
