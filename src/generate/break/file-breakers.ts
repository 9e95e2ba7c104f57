import type { RecordValues } from '../../extract/write.js';
import type { Layout } from '../../layout/layout.js';
import { type Assessment, assessmentsOf } from '../assessment.js';
import { Draft } from '../draft.js';
import { anyForm, type Breaker, breakStudent, lineOf, withValues } from './breaker.js';

/** Given to no generated record. */
const SPARE_UIN = '9999999999999999';

/** Breakers of the rules about several records: rule id → breaker. */
export function fileBreakers(layout: Layout): ReadonlyMap<string, Breaker> {
  const most = layout.document.recordsPerStudent ?? Number.POSITIVE_INFINITY;
  const genders = [...(layout.fieldByKey.get('gender')?.codes.keys() ?? [])];
  const alternateScience = assessmentsOf(layout).alternate.get('science')?.[0];
  return new Map([
    ['file/identical-record', breakRecords((records) => [...records, records[0]])],
    [
      'file/duplicate-uin',
      breakRecords((records) => ofSecond(records, { uin: records[0].get('uin') ?? '' })),
    ],
    [
      'file/duplicate-student-record',
      breakRecords((records) => [...records, withValues(records[0], { uin: SPARE_UIN })]),
    ],
    [
      'file/records-per-student',
      breakRecords((records) =>
        records.length === most && alternateScience !== undefined
          ? [...records, asTest(alternateScience, records[0])]
          : undefined,
      ),
    ],
    [
      'file/conflicting-demographics',
      breakRecords((records) =>
        ofSecond(records, { gender: genders.find((code) => code !== records[0].get('gender')) ?? '' }),
      ),
    ],
  ]);
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

/** The record as one of another test: participation without what only the first test has. */
function asTest(test: Assessment, record: RecordValues): RecordValues {
  const draft = new Draft(test, record);
  draft.set('uin', SPARE_UIN);
  draft.set('includeIndicator', 'N');
  draft.set('conditionCode', 'NT');
  return draft.record;
}
