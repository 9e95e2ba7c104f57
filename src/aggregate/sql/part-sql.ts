import { sqlText } from '../../expression/to-sql.js';
import type { Field } from '../../layout/layout.js';
import { type Inclusion, indicatorsOf } from '../include.js';
import type { Part } from '../measures.js';
import type { CountedFields, TestFacts } from '../test-facts.js';

/** What one record adds to a part, as SQL over the columns of its fields. */
export class PartSql {
  readonly #tests: readonly TestFacts[];
  readonly #fields: CountedFields;
  readonly #recordType: Field;
  readonly #column: (field: Field) => string;

  constructor(
    tests: readonly TestFacts[],
    fields: CountedFields,
    recordType: Field,
    column: (field: Field) => string,
  ) {
    this.#tests = tests;
    this.#fields = fields;
    this.#recordType = recordType;
    this.#column = column;
  }

  of(part: Part): string {
    switch (part.kind) {
      case 'sum':
        return this.#sum(part.of);
      case 'level':
        return this.#ofTests(({ level, levels, levelNames }) => {
          if (level === undefined || levels < part.level) return undefined;
          const names = [...levelNames.keys()].filter((name) => levelNames.get(name) === part.level);
          const codes = names.length === 0 ? [String(part.level)] : names;
          return `${this.#column(level)} IN (${codes.map(sqlText).join(', ')})`;
        });
      case 'claim':
        return this.#ofTests(({ claims }) => {
          const field = claims[part.claim - 1];
          return field === undefined ? undefined : this.#is(field, String(part.part + 1));
        });
      case 'condition':
        return this.#fields.condition === undefined ? '0' : one(this.#is(this.#fields.condition, part.code));
    }
  }

  #sum(of: Extract<Part, { kind: 'sum' }>['of']): string {
    const withScores = this.#counts('withScores');
    const score =
      this.#fields.score === undefined ? 'NULL' : `TRY_CAST(${this.#column(this.#fields.score)} AS BIGINT)`;
    const standard = this.#standard();
    switch (of) {
      case 'enrolled':
      case 'tested':
      case 'withScores':
        return one(this.#counts(of));
      case 'scoreCount':
        return one(`${withScores} AND ${score} IS NOT NULL`);
      case 'scoreSum':
        return `CASE WHEN ${withScores} THEN coalesce(${score}, 0) ELSE 0 END`;
      case 'distanceCount':
        return one(`${withScores} AND ${score} IS NOT NULL AND ${standard} IS NOT NULL`);
      case 'distanceSum':
        return `CASE WHEN ${withScores} THEN coalesce(${score} - ${standard}, 0) ELSE 0 END`;
    }
  }

  #counts(count: keyof Inclusion): string {
    return `${this.#column(this.#fields.include)} IN (${indicatorsOf(count).map(sqlText).join(', ')})`;
  }

  /** The lowest score of level 3 in the grade of the record. */
  #standard(): string {
    const cases = this.#tests.flatMap(({ recordType, standard }) =>
      [...standard].map(
        ([grade, score]) =>
          `WHEN ${this.#is(this.#recordType, recordType)} AND ${this.#is(this.#fields.grade, grade)} THEN ${score}`,
      ),
    );
    return cases.length === 0 ? 'CAST(NULL AS BIGINT)' : `(CASE ${cases.join(' ')} END)`;
  }

  /** Counts a record with a published score whose test has the condition; tests with the same are put together. */
  #ofTests(conditionOf: (test: TestFacts) => string | undefined): string {
    const byCondition = new Map<string, string[]>();
    for (const test of this.#tests) {
      const condition = conditionOf(test);
      if (condition === undefined) continue;
      byCondition.set(condition, [...(byCondition.get(condition) ?? []), sqlText(test.recordType)]);
    }
    const cases = [...byCondition].map(
      ([condition, types]) => `(${this.#column(this.#recordType)} IN (${types.join(', ')}) AND ${condition})`,
    );
    return cases.length === 0 ? '0' : one(`${this.#counts('withScores')} AND (${cases.join(' OR ')})`);
  }

  #is(field: Field, code: string): string {
    return `${this.#column(field)} = ${sqlText(code)}`;
  }
}

function one(condition: string): string {
  return `CASE WHEN ${condition} THEN 1 ELSE 0 END`;
}
