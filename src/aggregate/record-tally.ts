import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { LOWEST_NUMBER } from '../extract/value.js';
import type { Layout } from '../layout/layout.js';
import { CellShape } from './cells.js';
import { inclusions } from './include.js';
import { conditionCodes, countedFields, type TestFacts, testsOf } from './test-facts.js';

/** What is added to every cell of a record. */
export class RecordTally {
  readonly shape: CellShape;
  readonly tests: readonly TestFacts[];
  /** Numbers of a cell that go up by 1: the first `count` of them. */
  readonly places = new Int32Array(24);
  count = 0;
  score = 0;
  distance = 0;
  readonly #include: number;
  readonly #grade: number;
  readonly #score: number;
  readonly #condition: number;
  /** Symbol of an include indicator → what it counts in. */
  readonly #inclusion: readonly ((typeof inclusions)[string] | undefined)[];
  /** Symbol of a condition code → its place among the numbers. */
  readonly #conditionPlace: Int32Array;
  /** Symbol → the level that it stands for, 0 for none. */
  readonly #levelOf: Int32Array;
  /** Symbol of a record type → what its results consist of. */
  readonly #results: readonly (TestResults | undefined)[];

  constructor(layout: Layout) {
    const symbols = symbolsOf(layout);
    const { size } = symbols;
    const fields = countedFields(layout);
    this.tests = testsOf(layout);
    const conditions = conditionCodes(layout);
    const most = (of: (test: TestFacts) => number) => Math.max(0, ...this.tests.map(of));
    this.shape = new CellShape(
      most((test) => test.levels),
      most((test) => test.claims.length),
      conditions,
    );
    this.#include = fields.include.index;
    this.#grade = fields.grade.index;
    this.#score = fields.score?.index ?? -1;
    this.#condition = fields.condition?.index ?? -1;
    const codes = Array.from({ length: size }, (_, symbol) => symbols.code(symbol));
    this.#inclusion = codes.map((code) => (Object.hasOwn(inclusions, code) ? inclusions[code] : undefined));
    this.#conditionPlace = Int32Array.from(codes, (code) => conditions.indexOf(code));
    const names = new Map(this.tests.flatMap(({ levelNames }) => [...levelNames]));
    this.#levelOf = Int32Array.from(codes, (code) =>
      /^[1-8]$/.test(code) ? Number(code) : (names.get(code) ?? 0),
    );
    const byType = new Map(this.tests.map((test) => [test.recordType, test]));
    this.#results = codes.map((code) => {
      const test = byType.get(code);
      if (test === undefined) return undefined;
      return {
        level: test.level?.index ?? -1,
        levels: test.levels,
        claims: Int32Array.from(test.claims, ({ index }) => index),
        standard: Float64Array.from(codes, (grade) => test.standard.get(grade) ?? Number.NaN),
      };
    });
  }

  /** Takes a record; false where its include indicator is none, so that it cannot be counted. */
  take(row: Row, recordType: number): boolean {
    const { shape, places } = this;
    this.count = 0;
    this.score = 0;
    this.distance = 0;
    const inclusion = this.#inclusion[Math.max(0, row.values[this.#include])];
    if (inclusion === undefined) return false;
    if (inclusion.enrolled) places[this.count++] = shape.enrolled;
    if (inclusion.tested) places[this.count++] = shape.tested;
    if (inclusion.withScores) {
      places[this.count++] = shape.withScores;
      const results = this.#results[recordType];
      if (results !== undefined) this.#takeResults(row, results);
    }
    const condition = this.#condition < 0 ? 0 : row.values[this.#condition];
    if (condition > 0) places[this.count++] = shape.conditions + this.#conditionPlace[condition];
    return true;
  }

  #takeResults(row: Row, { level: levelField, levels, claims, standard }: TestResults): void {
    const { shape, places } = this;
    const score = this.#score < 0 ? LOWEST_NUMBER : row.values[this.#score];
    if (score > LOWEST_NUMBER) {
      places[this.count++] = shape.scoreCount;
      this.score = score;
      const lowest = standard[Math.max(0, row.values[this.#grade])];
      if (!Number.isNaN(lowest)) {
        places[this.count++] = shape.distanceCount;
        this.distance = score - lowest;
      }
    }
    const level = levelField < 0 ? 0 : this.#levelOf[Math.max(0, row.values[levelField])];
    if (level > 0 && level <= levels) places[this.count++] = shape.levels + level - 1;
    for (let claim = 0; claim < claims.length; claim++) {
      const part = this.#levelOf[Math.max(0, row.values[claims[claim]])];
      if (part > 0 && part <= 3) places[this.count++] = shape.claims + claim * 3 + part - 1;
    }
  }
}

interface TestResults {
  /** Field indexes; -1 where there is no field. */
  readonly level: number;
  readonly levels: number;
  readonly claims: Int32Array;
  /** Symbol of a grade → lowest score of level 3, NaN for none. */
  readonly standard: Float64Array;
}
