import type { Row } from '../../extract/row.js';
import { FILLED } from '../../extract/value.js';
import type { Field, Layout } from '../../layout/layout.js';
import type { Contradiction } from './ledger.js';

/** Keys of a district's code and of its school's code. */
const pairs: readonly (readonly [district: string, school: string])[] = [
  ['calpadsDistrictCode', 'calpadsSchoolCode'],
  ['testedDistrictCode1', 'testedSchoolCode1'],
  ['testedDistrictCode2', 'testedSchoolCode2'],
  ['testedDistrictCode3', 'testedSchoolCode3'],
  ['testedDistrictCode4', 'testedSchoolCode4'],
  ['finalTestedDistrictCode', 'finalTestedSchoolCode'],
];

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

  check(row: Row): Contradiction[] {
    const contradictions: Contradiction[] = [];
    for (const [district, school] of this.#pairs) {
      const districtIsCds = this.#isCds(row, district, contradictions);
      const schoolIsCds = this.#isCds(row, school, contradictions);
      if (!districtIsCds || !schoolIsCds || sameDistrict(row, district, school)) continue;
      const start = row.text(district.index).slice(0, DISTRICT_DIGITS);
      const expected = { kind: 'reason', reason: `a code that begins with ${start}` } as const;
      contradictions.push({ rule: 'file/school-outside-district', field: school, expected });
    }
    return contradictions;
  }

  /** Whether the field holds a CDS code; one that holds other digits is noted. */
  #isCds(row: Row, field: Field, contradictions: Contradiction[]): boolean {
    if (row.values[field.index] !== FILLED) return false;
    if (row.ends[field.index] - row.starts[field.index] === CDS_DIGITS) return true;
    contradictions.push({ rule: 'file/cds-code', field, expected: { kind: 'format', format: 'cds-code' } });
    return false;
  }
}

function sameDistrict(row: Row, district: Field, school: Field): boolean {
  const { bytes, starts } = row;
  for (let digit = 0; digit < DISTRICT_DIGITS; digit++) {
    if (bytes[starts[district.index] + digit] !== bytes[starts[school.index] + digit]) return false;
  }
  return true;
}
