import type { AttributionRule } from '../../attribution/attribute.js';
import { enrolledPlace, type PlaceFields, testedPlaces } from '../../attribution/tested-place.js';
import { sqlText } from '../../expression/to-sql.js';
import type { Field, Layout } from '../../layout/layout.js';

/** What `attribute` decides, as SQL: expressions over the columns of the step before. */
export interface PlaceSql {
  /** district, school, charter, nonpublic and accountability of a record. */
  readonly facts: readonly (readonly [name: string, sql: string])[];
  /** lea and school in which it counts. */
  readonly attribution: readonly (readonly [name: string, sql: string])[];
}

export function placeSql(layout: Layout, rule: AttributionRule, column: (field: Field) => string): PlaceSql {
  const enrolled = enrolledPlace(layout);
  const candidates = rule === 'enrolled' ? [enrolled].flatMap((place) => place ?? []) : testedPlaces(layout);
  const pick = (of: (fields: PlaceFields) => string) => {
    const [first] = candidates;
    const cases = candidates.map((fields) => `WHEN ${column(fields.school)} IS NOT NULL THEN ${of(fields)}`);
    return `CASE ${cases.join(' ')} ELSE ${of(first)} END`;
  };
  const accountability = layout.fieldByKey.get('districtOfAccountability');
  const isAccountable = rule === 'accountability' && accountability !== undefined;
  const own = `CASE WHEN NOT (${isCds('accountability')}) THEN TRUE WHEN left(own_lea, 7) <> left(accountability, 7) THEN FALSE
      ELSE length(accountability) = 7 OR accountability = own_lea END`;
  return {
    facts: [
      ['district', `coalesce(${pick(({ district }) => column(district))}, '')`],
      ['named', `coalesce(${pick(({ school }) => column(school))}, '')`],
      ['charter', pick((fields) => charterSql(layout, fields, column))],
      [
        'nonpublic',
        pick(({ nonpublic }) =>
          nonpublic === undefined ? 'FALSE' : `coalesce(${column(nonpublic)} = 'Y', FALSE)`,
        ),
      ],
      ['accountability', isAccountable ? `coalesce(${column(accountability)}, '')` : sqlText('')],
    ],
    attribution: [
      ['lea', `CASE WHEN ${own} THEN own_lea ELSE rpad(accountability, 14, '0') END`],
      ['school', `CASE WHEN ${own} THEN own_school ELSE '' END`],
    ],
  };
}

/** The LEA and school that a record names itself. */
export const ownPlaceSql: readonly (readonly [name: string, sql: string])[] = [
  [
    'own_lea',
    `CASE WHEN ${isSchool('named')} AND NOT nonpublic AND (charter = 'DF' OR district = named) THEN named
      WHEN ${isSchool('district')} THEN district
      WHEN ${isCds('district')} THEN rpad(left(district, 7), 14, '0')
      WHEN ${isSchool('named')} THEN rpad(left(named, 7), 14, '0') ELSE '' END`,
  ],
  ['own_school', `CASE WHEN ${isSchool('named')} AND NOT nonpublic THEN named ELSE '' END`],
];

function charterSql(
  layout: Layout,
  { charter, charterCode }: PlaceFields,
  column: (field: Field) => string,
): string {
  if (charter === undefined) return sqlText('');
  const saysLocal = [...layout.fields].some((field) => field.codes.has('LF'));
  const number =
    saysLocal || charterCode === undefined ? '' : ` WHEN ${column(charterCode)} IS NOT NULL THEN 'LF'`;
  return `CASE WHEN ${column(charter)} IN ('DF', 'LF') THEN ${column(charter)}${number} ELSE '' END`;
}

function isCds(name: string): string {
  return `(length(${name}) IN (7, 14) AND TRY_CAST(${name} AS BIGINT) IS NOT NULL)`;
}

function isSchool(name: string): string {
  return `(length(${name}) = 14 AND TRY_CAST(${name} AS BIGINT) IS NOT NULL AND right(${name}, 7) <> '0000000')`;
}
