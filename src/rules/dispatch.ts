import type { Implication } from '../expression/index.js';
import type { Row } from '../extract/row.js';
import { BLANK } from '../extract/value.js';

/** Something to be tried only where its trigger is given. */
export interface Triggered {
  /** Undefined where nothing triggers it: it is tried on every row. */
  readonly trigger: Implication | undefined;
}

/**
 * Sorts cases by their triggers, so that a row meets only those that may say something of it: most rules are
 * about a condition code, a status or an ethnicity that few records have.
 */
export class Dispatch<T extends Triggered> {
  readonly #untriggered: readonly T[];
  readonly #groups: readonly Group<T>[];

  /** @param symbolCount Number of symbols of the layout. */
  constructor(cases: readonly T[], symbolCount: number) {
    this.#untriggered = cases.filter(({ trigger }) => trigger === undefined);
    const fields = new Set(cases.flatMap(({ trigger }) => (trigger === undefined ? [] : [trigger.field])));
    this.#groups = [...fields].map((field) => {
      const ofField = cases.filter(({ trigger }) => trigger?.field === field);
      const filled = ofField.filter(({ trigger }) => trigger?.symbols === undefined);
      const bySymbol =
        filled.length === ofField.length
          ? []
          : Array.from({ length: symbolCount }, (_, symbol) =>
              ofField.filter(({ trigger }) => trigger?.symbols?.has(symbol) ?? true),
            );
      return { field: field.index, filled, bySymbol };
    });
  }

  /** Visits every case that may apply to the row. */
  visit(row: Row, visit: (candidate: T) => void): void {
    for (const candidate of this.#untriggered) visit(candidate);
    for (const { field, filled, bySymbol } of this.#groups) {
      const value = row.values[field];
      if (value === BLANK) continue;
      // A value that is no code of the field is negative.
      const cases = bySymbol.length > 0 && value > 0 ? bySymbol[value] : filled;
      for (let at = 0; at < cases.length; at++) visit(cases[at]);
    }
  }
}

interface Group<T> {
  readonly field: number;
  /** Cases for which any value will do. */
  readonly filled: readonly T[];
  /** Symbol → cases; empty where no case asks for codes. */
  readonly bySymbol: readonly (readonly T[])[];
}

/** Of what a condition implies, what is true of the fewest records. */
export function bestTrigger(implications: readonly Implication[]): Implication | undefined {
  return (
    implications.find(({ field, symbols }) => !field.required && symbols !== undefined) ??
    implications.find(({ field }) => !field.required && field.kind !== 'date') ??
    implications.find(({ symbols }) => symbols !== undefined) ??
    implications[0]
  );
}
