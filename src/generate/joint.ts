import type { RecordValues } from '../extract/write.js';
import { loadLayout, publishedLayouts } from '../layout/catalog.js';
import type { Layout } from '../layout/layout.js';
import { type Assessment, type Assessments, assessmentsOf, bindTest, type Subject } from './assessment.js';
import { Draft } from './draft.js';
import { ofStudent, type PartOfJoint, partsOfJoint } from './joint-keys.js';
import { seasonOf } from './season.js';
import { generateStudents, type StudentOptions, type Tested } from './students.js';

/** Whether a record of the layout holds several tests of a student, as the score ranges show. */
export function isJoint(layout: Layout): boolean {
  return layout.document.scaleScoreRanges.some((range) => range.scoreField !== undefined);
}

/**
 * Invented students of a layout whose records hold several tests: made as by the next layout, with a record for
 * each test, and joined.
 */
export function* jointStudents(layout: Layout, options: StudentOptions): Generator<readonly Tested[]> {
  const later = publishedLayouts()[publishedLayouts().indexOf(layout.id) + 1];
  const apart = loadLayout(later);
  const assessments = withConditionsOf(layout, assessmentsOf(apart));
  const joint = new Map(
    [...layout.recordTypes.keys()].map((code) => [code, bindTest(layout, 'joint', 'ela', code)] as const),
  );
  const season = seasonOf(layout);
  for (const tested of generateStudents(apart, { ...options, season, assessments })) {
    yield [...joint.values()].flatMap((test) => join(test, tested) ?? []);
  }
}

/** The tests without the condition codes that the layout does not have. */
function withConditionsOf(layout: Layout, assessments: Assessments): Assessments {
  const known = new Set(layout.document.conditionCodes.map(({ code }) => code));
  const restrict = (tests: ReadonlyMap<Subject, readonly Assessment[]>) =>
    new Map(
      [...tests].map(([subject, list]) => [
        subject,
        list.map((test) => ({
          ...test,
          conditions: new Map([...test.conditions].filter(([code]) => known.has(code))),
        })),
      ]),
    );
  const { regular, alternate, modified } = assessments;
  return { regular: restrict(regular), alternate: restrict(alternate), modified: restrict(modified) };
}

/** The tests of one joint record; undefined where the student takes none of them. */
function join(joint: Assessment, tested: readonly Tested[]): Tested | undefined {
  const parts = tested.flatMap(({ test, record }) => {
    const part = partsOfJoint.find(({ program, subject, recordType }) => {
      return program === test.program && subject === test.subject && recordType === joint.recordType;
    });
    return part === undefined ? [] : [{ part, record }];
  });
  if (parts.length === 0) return undefined;
  const [{ record: first }] = parts;
  const draft = new Draft(joint, first);
  for (const [key, value] of ofStudent(first)) draft.set(key, value);
  for (const { part, record } of parts) fillPart(draft, part, record);
  draft.set('endOfRecord', 'z');
  draft.complete();
  return { test: joint, record: draft.record };
}

function fillPart(draft: Draft, { keys, flags, values }: PartOfJoint, record: RecordValues): void {
  for (const [key, read] of Object.entries(keys)) draft.set(key, read(record));
  for (const [key, value] of Object.entries(values)) draft.set(key, value);
  const flag = flags[record.get('conditionCode') ?? ''];
  if (flag !== undefined) draft.set(flag, 'Y');
}
