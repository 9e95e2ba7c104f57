import { blockKey, Numbering, splitKey, type TestGrade } from './breakdown.js';
import type { CellShape, CellTable } from './cells.js';
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
  readonly #entities = new Numbering<string>();
  readonly #testGrades = new Numbering<TestGrade>();
  /** Key of a block of rows → the blocks that add up to it. */
  readonly #blocks = new Map<number, number[]>();

  constructor(tallied: Tallied, plan: AggregatePlan) {
    this.#tallied = tallied;
    this.#plan = plan;
    this.#tests = new Map(tallied.tests.map((test) => [test.recordType, test]));
    this.#register = new EntityRegister(tallied.places, tallied.names);
    const entitiesOf = tallied.places.map((place) =>
      this.#register.codesOf(place, plan.levels).map((code) => this.#entities.number(code, () => code)),
    );
    const gradesOf = tallied.testGrades.map((pair) => this.#gradesOf(pair));
    for (const [key, block] of tallied.cells.blocks) {
      const [place, testGrade, combination] = splitKey(key);
      for (const entity of entitiesOf[place]) {
        for (const grade of gradesOf[testGrade]) this.#addBlock(blockKey(entity, grade, combination), block);
      }
    }
  }

  #addBlock(to: number, from: number): void {
    const parts = this.#blocks.get(to);
    if (parts === undefined) this.#blocks.set(to, [from]);
    else parts.push(from);
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
    const { groups, combinations, shape, cells } = this.#tallied;
    const { fields } = this.#plan;
    const total = new Float64Array(shape.size + 2);
    for (const { parts, code, testGrade, combination } of this.#sortedBlocks()) {
      const entity = this.#register.entity(code);
      const test = this.#tests.get(testGrade.recordType);
      const values = Object.fromEntries(
        fields.map((key, at) => [key, combinations[combination]?.[at] ?? '']),
      );
      for (let at = 0; at < groups.length; at++) {
        const hasSomebody = sumCells(cells, parts, at, total);
        if (!hasSomebody && !zeros) continue;
        yield {
          entity,
          recordType: testGrade.recordType,
          grade: testGrade.grade,
          group: groups[at].group.id,
          fields: values,
          counts: countsOf(shape, test, total),
        };
      }
    }
  }

  #sortedBlocks() {
    const { combinations } = this.#tallied;
    const blocks = [...this.#blocks].map(([key, parts]) => {
      const [entity, test, combination] = splitKey(key);
      const code = this.#entities.items[entity];
      const testGrade = this.#testGrades.items[test];
      const fields = combinations[combination]?.join('\n') ?? '';
      const order = [code, testGrade.recordType, testGrade.grade, fields].join('\n');
      return { parts, code, testGrade, combination, order };
    });
    return blocks.sort((a, b) => (a.order < b.order ? -1 : 1));
  }

  /** The tests that have rows. */
  get tests(): TestFacts[] {
    const present = new Set(this.#testGrades.items.map(({ recordType }) => recordType));
    return this.#tallied.tests.filter(({ recordType }) => present.has(recordType));
  }
}

/** Sums the cells of a group in some blocks; false where nobody is. */
function sumCells(cells: CellTable, blocks: readonly number[], group: number, total: Float64Array): boolean {
  let hasSomebody = false;
  total.fill(0);
  for (const block of blocks) {
    const cell = cells.find(block, group);
    if (cell < 0) continue;
    cells.addTo(total, cell);
    hasSomebody = true;
  }
  return hasSomebody;
}

/** The numbers of a cell by name. */
function countsOf(shape: CellShape, test: TestFacts | undefined, numbers: Float64Array): Counts {
  const levels: number[] = [];
  const claims: (readonly [number, number, number])[] = [];
  const conditions: Record<string, number> = {};
  for (let level = 0; level < (test?.levels ?? 0); level++) levels.push(numbers[shape.levels + level]);
  for (let claim = 0; claim < (test?.claims.length ?? 0); claim++) {
    const at = shape.claims + claim * 3;
    claims.push([numbers[at], numbers[at + 1], numbers[at + 2]]);
  }
  for (let condition = 0; condition < shape.conditionCodes.length; condition++) {
    const count = numbers[shape.conditions + condition];
    if (count > 0) conditions[shape.conditionCodes[condition]] = count;
  }
  return {
    enrolled: numbers[shape.enrolled],
    tested: numbers[shape.tested],
    withScores: numbers[shape.withScores],
    scoreSum: numbers[shape.size],
    scoreCount: numbers[shape.scoreCount],
    distanceSum: numbers[shape.size + 1],
    distanceCount: numbers[shape.distanceCount],
    levels,
    claims,
    conditions,
  };
}
