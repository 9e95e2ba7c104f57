import type { Place } from '../attribution/place-reader.js';
import type { Layout } from '../layout/layout.js';
import type { BoundGroup, BoundGroups } from './bind-groups.js';
import type { TestGrade } from './breakdown.js';
import type { CellShape, CellTable } from './cells.js';
import type { LeftOut } from './left-out.js';
import type { AggregatePlan } from './plan.js';
import type { TestFacts } from './test-facts.js';

/** What was counted at the finest places: of files, or of parts that were counted apart. */
export interface Tallied {
  readonly shape: CellShape;
  readonly tests: readonly TestFacts[];
  readonly groups: readonly BoundGroup[];
  /** By number, as in the keys of blocks. */
  readonly places: readonly Place[];
  readonly testGrades: readonly TestGrade[];
  readonly combinations: readonly (readonly string[])[];
  /** CDS code → name. */
  readonly names: ReadonlyMap<string, string>;
  readonly cells: CellTable;
}

/** The outcome of counting, before it is summed up. */
export interface Counted {
  readonly layout: Layout;
  readonly plan: AggregatePlan;
  readonly tallied: Tallied;
  readonly groups: BoundGroups;
  readonly records: number;
  readonly leftOut: Readonly<LeftOut>;
}
