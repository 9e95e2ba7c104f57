/** What an aggregate row is about: the state, a county, a district, or a school. */
export interface Entity {
  readonly level: 'state' | 'county' | 'district' | 'school';
  /** 14-digit CDS code; zeros where the level says no more: `00000000000000` is the state. */
  readonly code: string;
  /** Type ID of the research files: 4 state, 5 county, 6 district, 7 school, 9 directly and 10 locally funded charter. */
  readonly typeId: 4 | 5 | 6 | 7 | 9 | 10;
  readonly countyName: string;
  readonly districtName: string;
  readonly schoolName: string;
}

/**
 * Counts that add up: those of a whole are the sums of those of its parts, so that parts can be counted apart and
 * merged. Averages and percentages are made of them last.
 */
export interface Counts {
  readonly enrolled: number;
  readonly tested: number;
  /** Students with a score that is published: include indicator Y. */
  readonly withScores: number;
  /** Sum and number of valid scale scores. */
  readonly scoreSum: number;
  readonly scoreCount: number;
  /** Sum over students of scale score minus the lowest score of level 3; the same students as `scoreCount` where the test has levels up to 3 or more. */
  readonly distanceSum: number;
  readonly distanceCount: number;
  /** Students at level 1, 2, …; as many as the test has levels. */
  readonly levels: readonly number[];
  /** For each claim or domain: students below, near and above standard. */
  readonly claims: readonly (readonly [below: number, near: number, above: number])[];
  /** Condition code → records. */
  readonly conditions: Readonly<Record<string, number>>;
}

/** One row of an aggregate. */
export interface AggregateRow {
  readonly entity: Entity;
  /** Record type of the student file: `01`. */
  readonly recordType: string;
  /** Tested grade, or `13` for all grades together (`14`: all high school grades of science). */
  readonly grade: string;
  /** Student group ID of the research files; 1 is all students. */
  readonly group: number;
  /** Values of further fields by which was grouped, by key. */
  readonly fields: Readonly<Record<string, string>>;
  readonly counts: Counts;
}
