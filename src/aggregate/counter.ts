import { PlaceReader } from '../attribution/place-reader.js';
import { compileExpression } from '../expression/index.js';
import type { Batch } from '../extract/batch.js';
import { Decoder } from '../extract/decode.js';
import { type ExtractFormat, extentOf } from '../extract/format.js';
import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import type { Field, Layout } from '../layout/layout.js';
import { type BoundGroups, bindGroups } from './bind-groups.js';
import { blockKey, Numbering, type TestGrade } from './breakdown.js';
import { CellTable } from './cells.js';
import { GroupFinder } from './group-finder.js';
import { nothingLeftOut } from './left-out.js';
import type { AggregatePlan } from './plan.js';
import { RecordTally } from './record-tally.js';
import type { Counted } from './tallied.js';
import { countedFields } from './test-facts.js';

/** The key of the flag of science cohorts: N marks results of earlier years, which are not part of this one. */
export const COHORT_FLAG = 'castCurrentYear';

/** Counts records at the finest place of a breakdown; sums over places, grades and tests are made of these. */
export class Counter {
  readonly cells: CellTable;
  readonly places: PlaceReader;
  readonly groups: BoundGroups;
  readonly tally: RecordTally;
  /** By number, as in the keys of blocks. */
  readonly testGrades = new Numbering<TestGrade>();
  readonly combinations = new Numbering<readonly string[]>();
  readonly leftOut = nothingLeftOut();
  records = 0;
  readonly layout: Layout;
  readonly #finder: GroupFinder;
  readonly #grade: number;
  readonly #recordType: number;
  readonly #isEarlier: (row: Row) => boolean;
  readonly #fields: readonly Field[];
  readonly #read: ReadonlySet<number>;
  /** Symbol of a record type × symbol of a grade → number of the pair + 1. */
  readonly #pairs: Uint16Array;
  readonly #isTest: Uint8Array;

  constructor(layout: Layout, plan: AggregatePlan) {
    this.layout = layout;
    this.places = new PlaceReader(layout, plan.attribution);
    this.groups = bindGroups(layout, plan.groups);
    this.tally = new RecordTally(layout);
    this.cells = new CellTable(this.tally.shape, this.groups.bound.length);
    this.#finder = new GroupFinder(layout, this.groups.bound);
    const counted = countedFields(layout);
    this.#grade = counted.grade.index;
    this.#recordType = layout.recordType.index;
    const flag = layout.fieldByKey.get(COHORT_FLAG);
    this.#isEarlier = flag === undefined ? () => false : compileExpression(layout, `${COHORT_FLAG} = N`);
    this.#fields = plan.fields.flatMap((key) => layout.fieldByKey.get(key) ?? []);
    const { size } = symbolsOf(layout);
    this.#pairs = new Uint16Array(size * size);
    this.#isTest = new Uint8Array(size);
    for (const { recordType } of this.tally.tests) this.#isTest[symbolsOf(layout).of(recordType)] = 1;
    this.#read = new Set(
      [
        layout.recordType,
        ...Object.values(counted),
        flag,
        ...this.tally.tests.flatMap(({ level, claims }) => [level, ...claims]),
        ...this.places.fields,
        ...this.groups.fields,
        ...this.#fields,
      ].flatMap((field) => field?.index ?? []),
    );
  }

  /** A counter of the batches of one file. */
  reader(format: ExtractFormat): (batch: Batch) => void {
    const columns = format.columns.map((field) => (this.#read.has(field) ? field : -1));
    const decoder = new Decoder(this.layout, columns);
    const extent = extentOf(format);
    return (batch) => {
      for (let record = 0; record < batch.count; record++) {
        this.records++;
        if (batch.extent[record] === extent) this.#count(decoder.decode(batch, record));
        else this.leftOut.shape++;
      }
    };
  }

  /** What was counted so far. */
  counted(plan: AggregatePlan): Counted {
    const { layout, groups, tally, places, records, leftOut } = this;
    const tallied = {
      shape: tally.shape,
      tests: tally.tests,
      groups: groups.bound,
      places: places.places,
      testGrades: this.testGrades.items,
      combinations: this.combinations.items,
      names: places.names,
      cells: this.cells,
    };
    return { layout, plan, tallied, groups, records, leftOut };
  }

  #count(row: Row): void {
    const recordType = row.values[this.#recordType];
    const grade = row.values[this.#grade];
    if (!(recordType > 0 && this.#isTest[recordType] === 1)) this.leftOut.recordType++;
    else if (grade <= 0) this.leftOut.grade++;
    else if (this.#isEarlier(row)) this.leftOut.cohort++;
    else if (!this.tally.take(row, recordType)) this.leftOut.include++;
    else this.#add(row, this.#pair(recordType, grade));
  }

  #add(row: Row, testGrade: number): void {
    const { cells, tally } = this;
    const combination = this.#fields.length === 0 ? 0 : this.#combination(row);
    const block = cells.block(blockKey(this.places.numberOf(row), testGrade, combination));
    const groups = this.#finder.find(row);
    for (let at = 0; at < groups; at++) {
      const cell = cells.cell(block, this.#finder.found[at]);
      cells.count(cell, tally.places, tally.count, tally.score, tally.distance);
    }
  }

  #pair(recordType: number, grade: number): number {
    const symbols = symbolsOf(this.layout);
    const at = recordType * symbols.size + grade;
    if (this.#pairs[at] === 0) {
      const pair = { recordType: symbols.code(recordType), grade: symbols.code(grade) };
      this.#pairs[at] = this.testGrades.number(`${pair.recordType} ${pair.grade}`, () => pair) + 1;
    }
    return this.#pairs[at] - 1;
  }

  #combination(row: Row): number {
    const values = this.#fields.map(({ index }) => row.text(index).trim());
    return this.combinations.number(values.join('\n'), () => values);
  }
}
