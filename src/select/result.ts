import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { BLANK } from '../extract/value.js';
import type { Layout } from '../layout/layout.js';

/** The fields that `ResultDeriver` looks at, by key. */
export const resultKeys: ReadonlySet<string> = new Set([
  'achievementLevel',
  'performanceLevel',
  'includeIndicator',
]);

/**
 * Fills the derived fields that say how a test went: `overallLevel`, the level as it stands, and `metStandard`, which is
 * blank where no score is published (its include indicator is not Y) and for tests without achievement levels (STS).
 */
export class ResultDeriver {
  readonly #achievementLevel: number | undefined;
  readonly #levels: readonly number[];
  readonly #includeIndicator: number | undefined;
  readonly #overallLevel: number | undefined;
  readonly #metStandard: number | undefined;
  /** Symbol of a level that is spelt out, or of NS → symbol of the level's number, or of 9. */
  readonly #numbered: ReadonlyMap<number, number>;
  /** Symbols. */
  readonly #included: number;
  /** Symbol of an achievement level → symbol of Yes or No; 9 (no score) has neither. */
  readonly #met: ReadonlyMap<number, number>;

  constructor(layout: Layout) {
    const place = (key: string) => layout.fieldByKey.get(key)?.index;
    const symbols = symbolsOf(layout);
    this.#achievementLevel = place('achievementLevel');
    this.#levels = ['achievementLevel', 'performanceLevel'].flatMap((key) => place(key) ?? []);
    this.#includeIndicator = place('includeIndicator');
    this.#overallLevel = layout.derived.get('overallLevel')?.index;
    this.#metStandard = layout.derived.get('metStandard')?.index;
    const names = { ...layout.document.levelNames, NS: 9 };
    this.#numbered = new Map(
      Object.entries(names).map(([name, level]) => [symbols.of(name), symbols.of(String(level))]),
    );
    this.#included = symbols.of('Y');
    this.#met = new Map(
      ['1', '2', '3', '4'].map((level) => [symbols.of(level), symbols.of(level >= '3' ? 'Yes' : 'No')]),
    );
  }

  derive({ values }: Row): void {
    if (this.#overallLevel !== undefined) {
      const field = this.#levels.find((index) => values[index] !== BLANK);
      const level = field === undefined ? BLANK : values[field];
      values[this.#overallLevel] = this.#numbered.get(level) ?? level;
    }
    if (this.#metStandard !== undefined && this.#achievementLevel !== undefined) {
      const isPublished =
        this.#includeIndicator === undefined || values[this.#includeIndicator] === this.#included;
      const met = isPublished ? this.#met.get(values[this.#achievementLevel]) : undefined;
      values[this.#metStandard] = met ?? BLANK;
    }
  }
}
