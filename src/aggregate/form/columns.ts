import { studentGroups } from '../groups.js';
import type { AggregateResult } from '../index.js';
import { type Measure, measuresOf } from '../measures.js';
import type { OutputRow } from '../output-row.js';
import type { AggregateRow, Entity } from '../row.js';
import { conditionCodes } from '../test-facts.js';
import { plainText } from './csv-line.js';
import type { FormOptions } from './form.js';

/** A column that says what a row is about. */
export interface Column {
  readonly name: string;
  readonly of: (row: OutputRow) => string;
}

const entityTypes: Readonly<Record<Entity['typeId'], string>> = {
  4: 'state',
  5: 'county',
  6: 'district',
  7: 'school',
  9: 'directly funded charter school',
  10: 'locally funded charter school',
};

const groupNames = new Map(studentGroups.map(({ id, name, category }) => [id, { name, category }]));

/** How far the numbers of a file can be relied on and passed on: the same for all rows but for protection. */
export function stateColumns({ plan }: AggregateResult, { isFinal }: FormOptions): Column[] {
  const status = isFinal ? 'final' : 'preliminary';
  return [
    { name: 'status', of: () => status },
    { name: 'protection', of: protectionOf },
    { name: 'attribution', of: () => plan.attribution },
  ];
}

function protectionOf({ protection }: OutputRow): string {
  if (protection === null) return 'unprotected';
  const marks = Object.values(protection);
  // Primary first: `secondary` beside a hidden count would say that it is no small one, which helps to work others out.
  if (marks.includes('primary')) return 'primary';
  return marks.includes('secondary') ? 'secondary' : 'protected';
}

export const entityColumns: readonly Column[] = [
  ofRow('entity_type', ({ entity }) => entityTypes[entity.typeId]),
  ofRow('cds_code', ({ entity }) => entity.code),
  ofRow('county_name', ({ entity }) => entity.countyName),
  ofRow('district_name', ({ entity }) => plainText(entity.districtName)),
  ofRow('school_name', ({ entity }) => plainText(entity.schoolName)),
];

export function testColumns({ tests }: AggregateResult): Column[] {
  const names = new Map(tests.map(({ recordType, name }) => [recordType, name]));
  return [
    ofRow('record_type', ({ recordType }) => recordType),
    ofRow('test', ({ recordType }) => names.get(recordType) ?? ''),
    ofRow('grade', ({ grade }) => grade),
  ];
}

export const groupColumns: readonly Column[] = [
  ofRow('group_id', ({ group }) => String(group)),
  ofRow('group_category', ({ group }) => groupNames.get(group)?.category ?? ''),
  ofRow('group_name', ({ group }) => groupNames.get(group)?.name ?? ''),
];

export function fieldColumns({ plan }: AggregateResult): Column[] {
  return plan.fields.map((key) => ofRow(key, ({ fields }) => plainText(fields[key] ?? '')));
}

/** The measures of a result. */
export function measuresIn({ layout, tests }: AggregateResult): Measure[] {
  return measuresOf(tests, conditionCodes(layout));
}

/** A blank would say that nobody has a value: it is hidden like one, wherever the test has the measure. */
export function isHidden({ kind, recordTypes }: Measure, { row, protection }: OutputRow): boolean {
  if (protection === null) return false;
  return (kind === 'conditions' || protection[kind] !== null) && recordTypes.has(row.recordType);
}

function ofRow(name: string, of: (row: AggregateRow) => string): Column {
  return { name, of: ({ row }) => of(row) };
}
