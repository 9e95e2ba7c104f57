import { InputError } from '../errors.js';
import { type Field, type Layout, scaleScoreRange } from '../layout/layout.js';

/** What the results of one test consist of, in one layout. */
export interface TestFacts {
  readonly recordType: string;
  readonly name: string;
  readonly program: string;
  /** High school grades have a row together (grade 14) beside their own. */
  readonly isScience: boolean;
  /** The field of the level; undefined where the test has none yet. */
  readonly level: Field | undefined;
  /** Number of levels. */
  readonly levels: number;
  /** Codes of the level field → level, where a code is not its number. */
  readonly levelNames: ReadonlyMap<string, number>;
  /** Whether its levels have a standard that students meet at level 3. */
  readonly hasStandard: boolean;
  /** Fields of claims or domains: 1 below, 2 near, 3 above standard. */
  readonly claims: readonly Field[];
  /** Grade → lowest score of level 3. */
  readonly standard: ReadonlyMap<string, number>;
}

const levelKeys = ['achievementLevel', 'performanceLevel'];

const claimKeys = [
  ['claim1Level', 'claim2Level', 'claim3Level', 'claim4Level'],
  ['domain1Level', 'domain2Level', 'domain3Level', 'domain4Level'],
];

/** Programs whose levels say how far a student has come, not whether a standard is met. */
const programsWithoutStandard: ReadonlySet<string> = new Set(['ELPAC']);

/** The level from which on distances are measured. */
const STANDARD_LEVEL = 3;

/** The tests of a layout. */
export function testsOf(layout: Layout): TestFacts[] {
  const { grade } = countedFields(layout);
  return Object.entries(layout.document.recordTypes)
    .map(([recordType, { name, program, subject }]) => {
      const filled = (key: string) => filledField(layout, key, recordType);
      const hasStandard = !programsWithoutStandard.has(program);
      const level = levelKeys.flatMap((key) => filled(key) ?? [])[0];
      const ranges = [...grade.codes.keys()].flatMap(
        (code) => scaleScoreRange(layout, recordType, code) ?? [],
      );
      const published = Math.max(0, ...ranges.flatMap((range) => range.levels.map((part) => part.level)));
      return {
        recordType,
        name,
        program,
        isScience: subject === 'Science',
        level,
        levels: level === undefined ? 0 : published || highestLevel(level, recordType),
        levelNames: namedLevels(layout, level),
        hasStandard,
        claims: claimKeys
          .map((keys) => keys.flatMap((key) => filled(key) ?? []))
          .reduce((longest, fields) => (fields.length > longest.length ? fields : longest), []),
        standard: new Map(
          (hasStandard ? ranges : []).flatMap(({ grade: code, levels }) =>
            levels.filter((part) => part.level === STANDARD_LEVEL).map((part) => [code, part.min] as const),
          ),
        ),
      };
    })
    .sort((a, b) => (a.recordType < b.recordType ? -1 : 1));
}

/** The fields without which nothing can be counted. */
export interface CountedFields {
  readonly grade: Field;
  readonly include: Field;
  readonly condition: Field | undefined;
  readonly score: Field | undefined;
}

/** @throws InputError `cannot-aggregate` where the layout lacks one that is needed. */
export function countedFields(layout: Layout): CountedFields {
  const grade = layout.fieldByKey.get('gradeAssessed');
  const include = layout.fieldByKey.get('includeIndicator');
  if (grade === undefined || include === undefined) {
    throw new InputError('cannot-aggregate', `${layout.id} has no grade assessed or no include indicator.`, {
      next: 'Extracts from 2015–16 on have both.',
    });
  }
  const condition = layout.fieldByKey.get('conditionCode');
  const score = layout.fieldByKey.get('scaleScore');
  return { grade, include, condition: condition?.kind === 'code' ? condition : undefined, score };
}

/** All condition codes of a layout, sorted. */
export function conditionCodes(layout: Layout): string[] {
  return [...(countedFields(layout).condition?.codes.keys() ?? [])].sort();
}

/** A code field that may be filled in records of a test. */
function filledField(layout: Layout, key: string, recordType: string): Field | undefined {
  const field = layout.fieldByKey.get(key);
  if (field?.kind !== 'code' || field.appliesTo?.has(recordType) === false) return undefined;
  return field;
}

function namedLevels(layout: Layout, field: Field | undefined): ReadonlyMap<string, number> {
  const names = Object.entries(layout.document.levelNames ?? {});
  return new Map(names.filter(([code]) => field?.codes.has(code)));
}

/** 9 stands for no score. */
function highestLevel(field: Field, recordType: string): number {
  const codes = [...(field.codesByRecordType.get(recordType) ?? field.codes.keys())];
  return Math.max(0, ...codes.map(Number).filter((level) => level < 9));
}
