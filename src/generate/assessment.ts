import type { Field, Layout } from '../layout/layout.js';
import type { LayoutDocument, ScaleScoreRange } from '../layout/schema.js';

export type Subject = 'ela' | 'mathematics' | 'science' | 'spanish';

export type ConditionCode = LayoutDocument['conditionCodes'][number];

/** One test of an administration, as its layout has it. */
export interface Assessment {
  readonly layout: Layout;
  readonly program: string;
  readonly subject: Subject;
  readonly recordType: string;
  /** Key → field, of those that may be filled in its records. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Fields of values that are locked for testing, with the key of the value that they lock. */
  readonly locked: readonly (readonly [key: string, of: string])[];
  /** Grade → score range. */
  readonly ranges: ReadonlyMap<string, ScaleScoreRange>;
  /** Condition codes that stand in its records. */
  readonly conditions: ReadonlyMap<string, ConditionCode>;
}

/** Who takes a test: most students, those with the most significant disabilities, or some with other ones. */
export type Takers = 'regular' | 'alternate' | 'modified';

/** The tests of a layout; several where a layout has several record types for one test. */
export type Assessments = Readonly<Record<Takers, ReadonlyMap<Subject, readonly Assessment[]>>>;

/** Program and subject of a record type, as layouts name them → who takes the test, and its subject here. */
const tests: readonly (readonly [program: string, subject: string, takers: Takers, is: Subject])[] = [
  ['Smarter Balanced', 'ELA', 'regular', 'ela'],
  ['Smarter Balanced', 'Mathematics', 'regular', 'mathematics'],
  ['CAST', 'Science', 'regular', 'science'],
  ['CST', 'Science', 'regular', 'science'],
  ['STS', 'RLA', 'regular', 'spanish'],
  ['CSA', 'Spanish', 'regular', 'spanish'],
  ['CAA', 'ELA', 'alternate', 'ela'],
  ['CAA', 'Mathematics', 'alternate', 'mathematics'],
  ['CAA', 'Science', 'alternate', 'science'],
  ['CAPA', 'Science', 'alternate', 'science'],
  ['CMA', 'Science', 'modified', 'science'],
];

/** Tests of the program before, on answer documents only. */
const formerPrograms: ReadonlySet<string> = new Set(['STS', 'CST', 'CMA', 'CAPA']);

/** Whether a test is one of the program before, which are on paper. */
export function isFormer(program: string): boolean {
  return formerPrograms.has(program);
}

/** How the keys of locked values end. */
const LOCKED = 'ForTesting';

export function assessmentsOf(layout: Layout): Assessments {
  const bound = {
    regular: new Map<Subject, Assessment[]>(),
    alternate: new Map<Subject, Assessment[]>(),
    modified: new Map<Subject, Assessment[]>(),
  };
  for (const [program, subject, takers, is] of tests) {
    for (const [recordType, test] of Object.entries(layout.document.recordTypes).sort()) {
      if (test.program !== program || test.subject !== subject) continue;
      const same = bound[takers].get(is) ?? [];
      bound[takers].set(is, [...same, bindTest(layout, program, is, recordType)]);
    }
  }
  return bound;
}

/** What a layout has for the tests of a record type. */
export function bindTest(layout: Layout, program: string, subject: Subject, recordType: string): Assessment {
  const fields = layout.fields.filter(
    (field) => field.kind !== 'filler' && (field.appliesTo?.has(recordType) ?? true),
  );
  const ranges = rangesOf(layout, program, recordType);
  const conditions = layout.document.conditionCodes.filter((code) => code.recordTypes.includes(recordType));
  return {
    layout,
    program,
    subject,
    recordType,
    fields: new Map(fields.map((field) => [field.key, field])),
    locked: fields
      .filter(({ key }) => key.endsWith(LOCKED))
      .map(({ key }) => [key, key.slice(0, -LOCKED.length)] as const),
    ranges: new Map(ranges.map((range) => [range.grade, range])),
    conditions: new Map(conditions.map((condition) => [condition.code, condition])),
  };
}

/** The CMA and CAPA had scales of their own, which no layout here has: theirs is taken for that of the CST. */
function rangesOf(layout: Layout, program: string, recordType: string): readonly ScaleScoreRange[] {
  const { recordTypes, scaleScoreRanges } = layout.document;
  const own = scaleScoreRanges.filter((range) => range.recordType === recordType);
  if (own.length > 0 || !isFormer(program)) return own;
  return scaleScoreRanges.filter((range) => recordTypes[range.recordType]?.program === 'CST');
}

/** Whether the test is taken on paper always, at a school's wish, or never. */
export function onPaper({ program, fields, recordType }: Assessment): 'always' | 'possible' | 'never' {
  if (isFormer(program)) return 'always';
  const mode = fields.get('testMode');
  const listed = mode?.codesByRecordType.get(recordType) ?? mode?.codes;
  return fields.has('paperCompletionDate') && listed?.has('P') === true ? 'possible' : 'never';
}
