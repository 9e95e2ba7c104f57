import type { Row } from '../../extract/row.js';
import { FILLED } from '../../extract/value.js';
import type { Field, Layout } from '../../layout/layout.js';
import { type Contradiction, noContradictions } from './place.js';

/** Keys of a district's code and of its school's code. */
const pairs: readonly (readonly [district: string, school: string])[] = [
  ['calpadsDistrictCode', 'calpadsSchoolCode'],
  ['testedDistrictCode1', 'testedSchoolCode1'],
  ['testedDistrictCode2', 'testedSchoolCode2'],
  ['testedDistrictCode3', 'testedSchoolCode3'],
  ['testedDistrictCode4', 'testedSchoolCode4'],
  ['finalTestedDistrictCode', 'finalTestedSchoolCode'],
];

const ZERO = 0x30;
const CDS_DIGITS = 14;
const DISTRICT_DIGITS = 7;

/** Checks the CDS codes of the places that a record names. */
export class PlaceCheck {
  readonly #pairs: readonly (readonly [district: Field, school: Field])[];

  constructor(layout: Layout) {
    this.#pairs = pairs.flatMap(([district, school]) => {
      const fields = [layout.fieldByKey.get(district), layout.fieldByKey.get(school)];
      return fields[0] === undefined || fields[1] === undefined ? [] : [[fields[0], fields[1]] as const];
    });
  }

  check(row: Row): readonly Contradiction[] {
    let found = noContradictions;
    for (const [district, school] of this.#pairs) {
      if (!isCds(row, district)) found = [...found, notCds(district)];
      if (!isCds(row, school)) found = [...found, notCds(school)];
      if (!isDistrictOf(row, district, school)) found = [...found, outside(row, district, school)];
    }
    return found;
  }
}

/** Whether a field of digits has the length of a CDS code; what is blank or not digits is no concern here. */
function isCds(row: Row, field: Field): boolean {
  const { index } = field;
  if (row.values[index] !== FILLED || row.ends[index] - row.starts[index] === CDS_DIGITS) return true;
  return row.ends[index] - row.starts[index] === CDS_DIGITS - 1 && row.bytes[row.starts[index]] !== ZERO;
}

/** A digit of a CDS code, the zero that it may have lost before the others included. */
function digitAt({ bytes, starts, ends }: Row, { index }: Field, place: number): number {
  const at = ends[index] - CDS_DIGITS + place;
  return at < starts[index] ? ZERO : bytes[at];
}

function notCds(field: Field): Contradiction {
  return { rule: 'file/cds-code', field, expected: { kind: 'format', format: 'cds-code' } };
}

function outside(row: Row, district: Field, school: Field): Contradiction {
  const start = row.text(district.index).padStart(CDS_DIGITS, '0').slice(0, DISTRICT_DIGITS);
  const expected = { kind: 'reason', reason: `a code that begins with ${start}` } as const;
  return { rule: 'file/school-outside-district', field: school, expected };
}

/** Whether two CDS codes begin alike; codes that are none have been reported. */
function isDistrictOf(row: Row, district: Field, school: Field): boolean {
  const { values } = row;
  if (values[district.index] !== FILLED || values[school.index] !== FILLED) return true;
  if (!isCds(row, district) || !isCds(row, school)) return true;
  for (let digit = 0; digit < DISTRICT_DIGITS; digit++) {
    if (digitAt(row, district, digit) !== digitAt(row, school, digit)) return false;
  }
  return true;
}
