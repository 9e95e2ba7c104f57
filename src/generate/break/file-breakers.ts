import type { RecordValues } from '../../extract/write.js';
import type { Layout } from '../../layout/layout.js';
import { type Assessment, assessmentsOf } from '../assessment.js';
import { Draft } from '../draft.js';
import { anyForm, type Breaker, breakStudent, lineOf, withValues } from './breaker.js';

/** A UIN that no generated record has, made of one that some has. */
function spareUin(record: RecordValues): string {
  return `9${(record.get('uin') ?? '').slice(1)}`;
}

/** Breakers of the rules about several records: rule id → breaker. */
export function fileBreakers(layout: Layout): ReadonlyMap<string, Breaker> {
  const most = layout.document.recordsPerStudent;
  const gender = layout.fieldByKey.get('gender');
  const genders = [...(gender?.codes.keys() ?? [])];
  const alternateScience = assessmentsOf(layout).alternate.get('science')?.[0];
  const areResults = layout.document.dictionary === true;
  const hasUin = layout.fieldByKey.has('uin');
  const breakers: readonly (readonly [rule: string, breaker: Breaker | undefined])[] = [
    ['file/identical-record', hasUin ? breakRecords((records) => [...records, records[0]]) : undefined],
    [
      'file/duplicate-uin',
      hasUin ? breakRecords((records) => ofSecond(records, { uin: records[0].get('uin') ?? '' })) : undefined,
    ],
    [
      'file/duplicate-student-record',
      areResults
        ? undefined
        : breakRecords((records) => [...records, withValues(records[0], { uin: spareUin(records[0]) })]),
    ],
    ['file/duplicate-result', areResults ? breakRecords((records) => [...records, records[0]]) : undefined],
    [
      'file/records-per-student',
      most === undefined
        ? undefined
        : breakRecords((records) =>
            records.length === most && alternateScience !== undefined && !hasSupports(records[0])
              ? [...records, asTest(alternateScience, records[0])]
              : undefined,
          ),
    ],
    [
      'file/conflicting-demographics',
      gender?.timing === 'snapshot'
        ? breakRecords((records) =>
            ofSecond(records, { gender: genders.find((code) => code !== records[0].get('gender')) ?? '' }),
          )
        : undefined,
    ],
  ];
  return new Map(breakers.flatMap(([rule, breaker]) => (breaker === undefined ? [] : [[rule, breaker]])));
}

/** A breaker that puts other records in the place of those of the first student for whom it has some. */
function breakRecords(
  change: (records: readonly RecordValues[]) => readonly RecordValues[] | undefined,
): Breaker {
  return breakStudent(anyForm, (records, writer) => change(records)?.map((record) => lineOf(writer, record)));
}

/** The records of a student with other values in the second one; undefined where there is none. */
function ofSecond(
  records: readonly RecordValues[],
  values: Readonly<Record<string, string>>,
): readonly RecordValues[] | undefined {
  const [first, second, ...rest] = records;
  return second === undefined ? undefined : [first, withValues(second, values), ...rest];
}

/** What a student who was not tested does not have. */
const results = ['scaleScore', 'achievementLevel', 'performanceLevel', 'attemptedness', 'scoreStatus'];

/** The record as one of another test: participation without what only the first test has. */
function asTest(test: Assessment, record: RecordValues): RecordValues {
  const draft = new Draft(test, record);
  draft.set('uin', spareUin(record));
  for (const key of results) draft.clear(key);
  draft.complete();
  draft.set('includeIndicator', 'N');
  draft.set('conditionCode', 'NT');
  for (const part of ['2', '3']) {
    draft.set(`windowStart${part}`, record.get('windowStart1') ?? '');
    draft.set(`windowEnd${part}`, record.get('windowEnd1') ?? '');
  }
  return draft.record;
}

/** Whether the record has accommodations or supports, which another test may not have. */
function hasSupports(record: RecordValues): boolean {
  const indicators = ['accommodationsAvailableIndicator', 'designatedSupportAvailableIndicator'];
  return indicators.some((key) => record.get(key) === 'Yes');
}
