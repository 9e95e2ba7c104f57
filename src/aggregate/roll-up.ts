import { blockKey, Numbering, splitKey, type TestGrade } from './breakdown.js';
import { type CellShape, CellTable } from './cells.js';
import { EntityRegister } from './entities.js';
import { ALL_GRADES, FIRST_OF_HIGH_SCHOOL, HIGH_SCHOOL } from './grades.js';
import type { AggregatePlan } from './plan.js';
import type { AggregateRow, Counts } from './row.js';
import type { Tallied } from './tallied.js';
import type { TestFacts } from './test-facts.js';

/** Sums what was counted at the finest places up to the rows of a plan. */
export class RollUp {
  readonly #tallied: Tallied;
  readonly #plan: AggregatePlan;
  readonly #tests: ReadonlyMap<string, TestFacts>;
  readonly #register: EntityRegister;
  readonly #cells: CellTable;
  readonly #entities = new Numbering<string>();
  readonly #testGrades = new Numbering<TestGrade>();

  constructor(tallied: Tallied, plan: AggregatePlan) {
    this.#tallied = tallied;
    this.#plan = plan;
    this.#tests = new Map(tallied.tests.map((test) => [test.recordType, test]));
    this.#register = new EntityRegister(tallied.places, tallied.names);
    this.#cells = new CellTable(tallied.shape, tallied.groups.length);
    const entitiesOf = tallied.places.map((place) =>
      this.#register.codesOf(place, plan.levels).map((code) => this.#entities.number(code, () => code)),
    );
    const gradesOf = tallied.testGrades.map((pair) => this.#gradesOf(pair));
    for (const [key, block] of tallied.cells.blocks) {
      const [place, testGrade, combination] = splitKey(key);
      for (const entity of entitiesOf[place]) {
        for (const grade of gradesOf[testGrade]) {
          this.#addBlock(block, this.#cells.block(blockKey(entity, grade, combination)));
        }
      }
    }
  }

  #addBlock(from: number, to: number): void {
    const { cells, groups } = this.#tallied;
    for (let group = 0; group < groups.length; group++) {
      const cell = cells.find(from, group);
      if (cell >= 0) this.#cells.addFrom(this.#cells.cell(to, group), cells, cell);
    }
  }

  /** The rows in which a test and grade counts, by number. */
  #gradesOf({ recordType, grade }: TestGrade): number[] {
    const isHighSchool =
      this.#tests.get(recordType)?.isScience === true && Number(grade) >= FIRST_OF_HIGH_SCHOOL;
    const grades = this.#plan.byGrade
      ? [grade, ALL_GRADES, ...(isHighSchool ? [HIGH_SCHOOL] : [])]
      : [ALL_GRADES];
    return grades.map((code) =>
      this.#testGrades.number(`${recordType} ${code}`, () => ({ recordType, grade: code })),
    );
  }

  /**
   * The rows, by code, record type, grade, further fields and group.
   * @param zeros Whether groups in which nobody is have rows too.
   */
  *rows(zeros: boolean): Generator<AggregateRow> {
    const { groups, combinations, shape } = this.#tallied;
    const { fields } = this.#plan;
    for (const { block, code, testGrade, combination } of this.#sortedBlocks()) {
      const entity = this.#register.entity(code);
      const test = this.#tests.get(testGrade.recordType);
      const values = Object.fromEntries(
        fields.map((key, at) => [key, combinations[combination]?.[at] ?? '']),
      );
      for (const [at, { group }] of groups.entries()) {
        const cell = this.#cells.find(block, at);
        if (cell < 0 && !zeros) continue;
        const numbers = cell < 0 ? new Uint32Array(shape.size) : this.#cells.numbers(cell);
        const sums = cell < 0 ? ([0, 0] as const) : this.#cells.sums(cell);
        yield {
          entity,
          recordType: testGrade.recordType,
          grade: testGrade.grade,
          group: group.id,
          fields: values,
          counts: countsOf(shape, test, numbers, sums),
        };
      }
    }
  }

  #sortedBlocks() {
    const { combinations } = this.#tallied;
    const blocks = [...this.#cells.blocks].map(([key, block]) => {
      const [entity, test, combination] = splitKey(key);
      const code = this.#entities.items[entity];
      const testGrade = this.#testGrades.items[test];
      const fields = combinations[combination]?.join('\n') ?? '';
      const order = [code, testGrade.recordType, testGrade.grade, fields].join('\n');
      return { block, code, testGrade, combination, order };
    });
    return blocks.sort((a, b) => (a.order < b.order ? -1 : 1));
  }

  /** The tests that have rows. */
  get tests(): TestFacts[] {
    const present = new Set(this.#testGrades.items.map(({ recordType }) => recordType));
    return this.#tallied.tests.filter(({ recordType }) => present.has(recordType));
  }
}

/** The numbers of a cell by name. */
function countsOf(
  shape: CellShape,
  test: TestFacts | undefined,
  numbers: Uint32Array,
  [scoreSum, distanceSum]: readonly [number, number],
): Counts {
  const conditions: Record<string, number> = {};
  for (const [at, code] of shape.conditionCodes.entries()) {
    const count = numbers[shape.conditions + at];
    if (count > 0) conditions[code] = count;
  }
  return {
    enrolled: numbers[shape.enrolled],
    tested: numbers[shape.tested],
    withScores: numbers[shape.withScores],
    scoreSum,
    scoreCount: numbers[shape.scoreCount],
    distanceSum,
    distanceCount: numbers[shape.distanceCount],
    levels: Array.from(numbers.subarray(shape.levels, shape.levels + (test?.levels ?? 0))),
    claims: (test?.claims ?? []).map((_, claim) => {
      const at = shape.claims + claim * 3;
      return [numbers[at], numbers[at + 1], numbers[at + 2]] as const;
    }),
    conditions,
  };
}
