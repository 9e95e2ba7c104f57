import { type Field, type Layout, scaleScoreRanges } from '../../layout/layout.js';
import type { ScaleScoreRange } from '../../layout/schema.js';

/** One test of an ELPAC layout. */
export interface ElpacTest {
  readonly layout: Layout;
  readonly recordType: string;
  /** Key → field, of those that may be filled in its records. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Codes that stand in its records. */
  readonly conditions: ReadonlySet<string>;
  /** Taken before the student is classified as an English learner. */
  readonly isInitial: boolean;
  /** The Initial Alternate ELPAC, which is not parted into domains. */
  readonly isOneTest: boolean;
  /** Alternate assessment is assigned for all domains or for none. */
  readonly isAlternateWhole: boolean;
}

export function elpacTests(layout: Layout): ElpacTest[] {
  return Object.entries(layout.document.recordTypes).map(([recordType, { name }]) => ({
    layout,
    recordType,
    fields: new Map(
      layout.fields
        .filter(({ kind, appliesTo }) => kind !== 'filler' && (appliesTo?.has(recordType) ?? true))
        .map((field) => [field.key, field]),
    ),
    conditions: new Set(
      layout.document.conditionCodes
        .filter(({ recordTypes }) => recordTypes.includes(recordType))
        .map(({ code }) => code),
    ),
    isInitial: name.startsWith('Initial'),
    isOneTest: name.includes('Alternate'),
    isAlternateWhole: layout.facts.has('elpac-alternate-all-domains'),
  }));
}

/** The ranges of a score of a test in a grade. */
export function rangeOf(test: ElpacTest, score: string, grade: string): ScaleScoreRange | undefined {
  return scaleScoreRanges(test.layout, score).find(
    (range) => range.recordType === test.recordType && range.grade === grade,
  );
}

/** The code of a level: its number, or the name that the layout gives it. */
export function levelCode(test: ElpacTest, key: string, level: number): string {
  const names = test.layout.document.levelNames ?? {};
  const codes = [...(test.fields.get(key)?.codes.keys() ?? [])];
  return codes.find((code) => names[code] === level) ?? String(level);
}

/** Kindergarten is KN, the others have two digits. */
export function gradeCode(grade: number): string {
  return grade === 0 ? 'KN' : String(grade).padStart(2, '0');
}
