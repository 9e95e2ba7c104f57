import type { Place } from '../attribution/place-reader.js';
import type { BoundGroup } from './bind-groups.js';
import type { TestGrade } from './breakdown.js';
import type { CellShape, CellTable } from './cells.js';
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
