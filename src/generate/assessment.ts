import type { Layout } from '../layout/layout.js';
import type { LayoutDocument, ScaleScoreRange } from '../layout/schema.js';

export type Subject = 'ela' | 'mathematics' | 'science' | 'spanish';

export type ConditionCode = LayoutDocument['conditionCodes'][number];

/** One test of an administration, as its layout has it. */
export interface Assessment {
  readonly subject: Subject;
  readonly recordType: string;
  /** Keys of the fields that may be filled in its records. */
  readonly keys: ReadonlySet<string>;
  /** Grade → score range. */
  readonly ranges: ReadonlyMap<string, ScaleScoreRange>;
  /** Condition codes that stand in its records. */
  readonly conditions: ReadonlyMap<string, ConditionCode>;
}

/** Who takes what: a layout may lack some. */
export interface Assessments {
  readonly regular: ReadonlyMap<Subject, Assessment>;
  readonly alternate: ReadonlyMap<Subject, Assessment>;
}

/** Program and subject of a record type, as the layout names them → the subject here. */
const regularTests: readonly (readonly [program: string, subject: string, is: Subject])[] = [
  ['Smarter Balanced', 'ELA', 'ela'],
  ['Smarter Balanced', 'Mathematics', 'mathematics'],
  ['CAST', 'Science', 'science'],
  ['STS', 'RLA', 'spanish'],
];

const alternateTests: typeof regularTests = [
  ['CAA', 'ELA', 'ela'],
  ['CAA', 'Mathematics', 'mathematics'],
  ['CAA', 'Science', 'science'],
];

export function assessmentsOf(layout: Layout): Assessments {
  return { regular: bind(layout, regularTests), alternate: bind(layout, alternateTests) };
}

function bind(layout: Layout, tests: typeof regularTests): ReadonlyMap<Subject, Assessment> {
  const bound = new Map<Subject, Assessment>();
  const recordTypes = Object.entries(layout.document.recordTypes);
  for (const [program, subject, is] of tests) {
    const entry = recordTypes.find(([, test]) => test.program === program && test.subject === subject);
    if (entry !== undefined) bound.set(is, bindTest(layout, is, entry[0]));
  }
  return bound;
}

function bindTest(layout: Layout, subject: Subject, recordType: string): Assessment {
  const fields = layout.fields.filter(
    (field) => field.kind !== 'filler' && (field.appliesTo?.has(recordType) ?? true),
  );
  const ranges = layout.document.scaleScoreRanges.filter((range) => range.recordType === recordType);
  const conditions = layout.document.conditionCodes.filter((code) => code.recordTypes.includes(recordType));
  return {
    subject,
    recordType,
    keys: new Set(fields.map((field) => field.key)),
    ranges: new Map(ranges.map((range) => [range.grade, range])),
    conditions: new Map(conditions.map((condition) => [condition.code, condition])),
  };
}
