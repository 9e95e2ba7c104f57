import { check } from '../../expression/index.js';
import { SqlWriter, sqlText } from '../../expression/to-sql.js';
import type { Field, Layout } from '../../layout/layout.js';
import { bindGroups } from '../bind-groups.js';
import { COHORT_FLAG } from '../counter.js';
import { ALL_GRADES, FIRST_OF_HIGH_SCHOOL, HIGH_SCHOOL } from '../grades.js';
import { inclusions } from '../include.js';
import { measuresOf } from '../measures.js';
import type { AggregatePlan } from '../plan.js';
import { conditionCodes, countedFields, testsOf } from '../test-facts.js';
import { type Dialect, isParquet } from './dialect.js';
import { measureSql, partColumn, partsOf } from './measure-sql.js';
import { PartSql } from './part-sql.js';
import { ownPlaceSql, placeSql } from './place-sql.js';

export { type DialectName, dialects } from './dialect.js';

const VIEW = 'caaspp_extract';

/**
 * The aggregation of a plan as SQL over a file that convert has written: the same groups, measures and rules of
 * attribution, compiled from the same definitions.
 */
export function aggregateSql(layout: Layout, plan: AggregatePlan, file: string, dialect: Dialect): string {
  const column = (field: Field) => dialect.quote(field.key);
  const writer = new SqlWriter(layout, { column: (key) => dialect.quote(key) });
  const tests = testsOf(layout);
  const counted = countedFields(layout);
  const groups = bindGroups(layout, plan.groups);
  const place = placeSql(layout, plan.attribution, column);
  const fields = plan.fields.flatMap((key) => layout.fieldByKey.get(key) ?? []);
  const measures = measuresOf(tests, conditionCodes(layout));
  const parts = partsOf(measures);
  const partSql = new PartSql(tests, counted, layout.recordType, column);
  const keys = ['record_type', ...fields.map(column)];
  const sums = parts.map(partColumn);
  const isCohort = layout.fieldByKey.has(COHORT_FLAG)
    ? `NOT ${writer.condition(check(layout, `${COHORT_FLAG} = N`).root)}`
    : 'TRUE';
  const codesOf = (field: Field) => [...field.codes.keys()].map(sqlText).join(', ');
  const groupCases = groups.bound.map(({ group, conditions }) =>
    conditions.length === 0
      ? String(group.id)
      : `CASE WHEN ${conditions.map((node) => writer.condition(node)).join(' OR ')} THEN ${group.id} END`,
  );
  const science = tests.filter(({ isScience }) => isScience).map(({ recordType }) => sqlText(recordType));
  const highSchool = `CASE WHEN record_type IN (${science.join(', ') || "''"}) AND TRY_CAST(tested_grade AS BIGINT) >= ${FIRST_OF_HIGH_SCHOOL} THEN ${sqlText(HIGH_SCHOOL)} END`;
  const grades = plan.byGrade ? ['tested_grade', sqlText(ALL_GRADES), highSchool] : [sqlText(ALL_GRADES)];
  const codeOf = {
    state: sqlText('0'.repeat(14)),
    county: `CASE WHEN lea <> '' THEN rpad(left(lea, 2), 14, '0') END`,
    district: `CASE WHEN lea <> '' THEN lea END`,
    school: `CASE WHEN is_charter THEN lea WHEN school <> '' THEN school END`,
  };
  return `${dialect.view(VIEW, file)}

WITH source AS (
  -- All fields as text, blank ones NULL.
  SELECT
    ${list(layout.fields.map((field) => `nullif(trim(CAST(${dialect.quote(isParquet(file) ? field.key : (field.headings[0] ?? field.name))} AS STRING)), '') AS ${column(field)}`))}
  FROM ${VIEW}
),
counted AS (
  SELECT *,
    ${list(place.facts.map(([name, sql]) => `${sql} AS ${name}`))}
  FROM source
  WHERE ${column(layout.recordType)} IN (${tests.map(({ recordType }) => sqlText(recordType)).join(', ')})
    AND ${column(counted.grade)} IN (${codesOf(counted.grade)})
    AND ${column(counted.include)} IN (${Object.keys(inclusions).map(sqlText).join(', ')})
    AND ${isCohort}
),
own_place AS (
  SELECT *,
    ${list(ownPlaceSql.map(([name, sql]) => `${sql} AS ${name}`))}
  FROM counted
),
attributed AS (
  SELECT
    ${list([
      ...place.attribution.map(([name, sql]) => `${sql} AS ${name}`),
      `${column(layout.recordType)} AS record_type`,
      `${column(counted.grade)} AS tested_grade`,
      'charter',
      'own_school',
      ...fields.map(column),
      ...parts.map((part) => `${partSql.of(part)} AS ${partColumn(part)}`),
      ...groupCases.map((sql, at) => `${sql} AS group_${groups.bound[at].group.id}`),
    ])}
  FROM own_place
),
charters AS (
  -- A school that some record says to be directly funded is so for all of its records.
  SELECT school AS code FROM attributed WHERE charter = 'DF' AND school <> ''
  UNION
  SELECT lea FROM attributed WHERE lea <> '' AND right(lea, 7) <> '0000000'
),
placed AS (
  SELECT a.*, s.code IS NOT NULL AS is_charter_school, l.code IS NOT NULL AS is_charter_lea
  FROM attributed a LEFT JOIN charters s ON a.school = s.code LEFT JOIN charters l ON a.lea = l.code
),
by_lea AS (
  SELECT CASE WHEN is_charter_school THEN school ELSE lea END AS lea, is_charter_school OR is_charter_lea AS is_charter,
    ${list(['school', 'tested_grade', ...keys, ...sums, ...groups.bound.map(({ group }) => `group_${group.id}`)])}
  FROM placed
),
by_entity AS (
  SELECT *, ${list(plan.levels.map((level) => `${codeOf[level]} AS code_${level}`))}
  FROM by_lea
),
exploded_entities AS (
  SELECT *, ${dialect.explode(
    plan.levels.map((level, at) => {
      const earlier = plan.levels.slice(0, at).map((other) => `code_${other}`);
      const isNew = earlier.map((other) => `code_${level} = ${other}`).join(' OR ');
      return isNew === ''
        ? `code_${level}`
        : `CASE WHEN coalesce(${isNew}, FALSE) THEN NULL ELSE code_${level} END`;
    }),
  )} AS cds_code
  FROM by_entity
),
exploded_grades AS (
  SELECT *, ${dialect.explode(grades)} AS grade FROM exploded_entities WHERE cds_code IS NOT NULL
),
exploded_groups AS (
  SELECT cds_code, grade, ${list([...keys, ...sums, `${dialect.explode(groups.bound.map(({ group }) => `group_${group.id}`))} AS group_id`])}
  FROM exploded_grades WHERE grade IS NOT NULL
),
summed AS (
  SELECT cds_code, grade, group_id, ${list([...keys, ...sums.map((name) => `CAST(sum(${name}) AS BIGINT) AS ${name}`)])}
  FROM exploded_groups WHERE group_id IS NOT NULL
  GROUP BY cds_code, grade, group_id, ${keys.join(', ')}
)
SELECT cds_code, record_type, grade, group_id, ${list([...fields.map((field) => `coalesce(${column(field)}, '') AS ${column(field)}`), ...measures.map((measure) => `${measureSql(measure, dialect)} AS ${measure.name}`)])}
FROM summed
ORDER BY cds_code, record_type, grade, ${[...fields.map(column), 'group_id'].join(', ')};
`;
}

function list(items: readonly string[]): string {
  return items.join(',\n    ');
}
