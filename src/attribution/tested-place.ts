import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { FILLED } from '../extract/value.js';
import type { Field, Layout } from '../layout/layout.js';

/** An LEA and a school, by their CDS codes. */
export interface RecordPlace {
  /** The district, or a directly funded charter school, which is an LEA of its own. */
  readonly lea: string;
  readonly leaName: string;
  readonly school: string;
  readonly schoolName: string;
  readonly isDirectFunded: boolean;
}

const nowhere: RecordPlace = { lea: '', leaName: '', school: '', schoolName: '', isDirectFunded: false };

/** The fields that name one place, most telling first. */
const places = [
  { prefix: 'final', suffix: '' },
  { prefix: 'tested', suffix: '4' },
  { prefix: 'tested', suffix: '3' },
  { prefix: 'tested', suffix: '2' },
  { prefix: 'tested', suffix: '1' },
] as const;

/** The fields of one place. */
export interface PlaceFields {
  readonly district: Field;
  readonly school: Field;
  readonly districtName: Field | undefined;
  readonly schoolName: Field | undefined;
  /** How a charter school is funded, and its number. */
  readonly charter: Field | undefined;
  readonly charterCode: Field | undefined;
  readonly nonpublic: Field | undefined;
}

/** Which fields of a record name its place; undefined where a layout has none. */
function chosenPlace(
  layout: Layout,
): ((row: Row) => { readonly fields: PlaceFields; readonly isDirectFunded: boolean }) | undefined {
  const candidates = testedPlaces(layout);
  if (candidates.length === 0) return undefined;
  const directFunded = symbolsOf(layout).of('DF');
  return (row) => {
    const fields = candidates.find(({ school }) => row.values[school.index] === FILLED) ?? candidates[0];
    return {
      fields,
      isDirectFunded: fields.charter !== undefined && row.values[fields.charter.index] === directFunded,
    };
  };
}

/** The LEA alone of `testedPlaceReader`, for those who ask it of every record. */
export function testedLeaReader(layout: Layout): (row: Row) => string {
  const chosen = chosenPlace(layout);
  if (chosen === undefined) return () => nowhere.lea;
  return (row) => {
    const { fields, isDirectFunded } = chosen(row);
    return row.text((isDirectFunded ? fields.school : fields.district).index);
  };
}

/**
 * Finds where a student was enrolled when tested: the final tested school where the layout has one (2020–21 on),
 * else the tested school of the last part that has one, else the CALPADS school. A code that is blank in the record is
 * the empty string.
 */
export function testedPlaceReader(layout: Layout): (row: Row) => RecordPlace {
  const chosen = chosenPlace(layout);
  if (chosen === undefined) return () => nowhere;
  return (row) => {
    const { fields, isDirectFunded } = chosen(row);
    const school = row.text(fields.school.index);
    const schoolName = textOf(row, fields.schoolName);
    return {
      lea: isDirectFunded ? school : row.text(fields.district.index),
      leaName: isDirectFunded ? schoolName : textOf(row, fields.districtName),
      school,
      schoolName,
      isDirectFunded,
    };
  };
}

/** The places of a record by when it was tested, most telling first; the CALPADS school comes last. */
export function testedPlaces(layout: Layout): PlaceFields[] {
  return [
    ...places.map(({ prefix, suffix }) => placeFields(layout, prefix, suffix)),
    enrolledPlace(layout),
  ].flatMap((fields) => fields ?? []);
}

function placeFields(layout: Layout, prefix: 'final' | 'tested', suffix: string): PlaceFields | undefined {
  const start = prefix === 'final' ? 'finalTested' : 'tested';
  const key = (part: string) => layout.fieldByKey.get(`${start}${part}${suffix}`);
  const district = key('DistrictCode');
  const school = key('SchoolCode');
  if (district === undefined || school === undefined) return undefined;
  return {
    district,
    school,
    districtName: key('DistrictName'),
    schoolName: key('SchoolName'),
    charter: key('CharterIndicator'),
    charterCode: key('CharterCode'),
    nonpublic: key('NpsFlag') ?? layout.fieldByKey.get('npsFlag'),
  };
}

/** Where a student is enrolled in CALPADS now; undefined where the layout does not say. */
export function enrolledPlace(layout: Layout): PlaceFields | undefined {
  const district = layout.fieldByKey.get('calpadsDistrictCode');
  const school = layout.fieldByKey.get('calpadsSchoolCode');
  if (district === undefined || school === undefined) return undefined;
  return {
    district,
    school,
    districtName: layout.fieldByKey.get('calpadsDistrictName'),
    schoolName: layout.fieldByKey.get('calpadsSchoolName'),
    charter: layout.fieldByKey.get('calpadsCharterIndicator'),
    charterCode: layout.fieldByKey.get('calpadsCharterCode'),
    nonpublic: layout.fieldByKey.get('npsFlag'),
  };
}

function textOf(row: Row, field: Field | undefined): string {
  return field === undefined ? '' : row.text(field.index);
}
