/**
 * The aggregation of a 2016–17 extract in its comma-separated form, written by hand from the published rules and not
 * from our definitions: state, counties, LEAs and schools × test × grade and all grades × student groups.
 */
export function independentSql(file: string): readonly string[] {
  return [
    `CREATE TABLE e AS SELECT
      RecordType t, GradeAssessed g, IncludeIndicator inc, ConditionCode cond,
      TRY_CAST(ScaleScore AS INTEGER) score,
      coalesce(AchievementLevels, PerformanceLevel) lvl,
      SmarterClaim1PerformanceLevel c1, SmarterClaim2PerformanceLevel c2,
      SmarterClaim3PerformanceLevel c3, SmarterClaim4PerformanceLevel c4,
      Gender gender, IDEAIndicator idea, EconomicDisadvantageStatus econ, MigrantStatus migrant,
      EnglishLanguageAcquisitionStatus elas, CAST(FirstEntryDateinUSSchool AS DATE) arrived,
      ReportingEthnicity eth, ParentEducationLevel edu, coalesce(NPSSchoolFlag, 'N') = 'Y' nps,
      "County/District CodeofAccountability" acc,
      -- The performance task comes last; without a tested school the one in CALPADS counts.
      CASE WHEN TestedSchoolCode2 IS NOT NULL THEN TestedSchoolCode2
           WHEN TestedSchoolCode1 IS NOT NULL THEN TestedSchoolCode1 ELSE CALPADSSchoolCode END sch,
      CASE WHEN TestedSchoolCode2 IS NOT NULL THEN "TestedCounty/DistrictCode2"
           WHEN TestedSchoolCode1 IS NOT NULL THEN "TestedCounty/DistrictCode1" ELSE CALPADSDistrictCode END dis,
      coalesce(CASE WHEN TestedSchoolCode2 IS NOT NULL THEN TestedCharterSchoolDirectlyFundedIndicator2
           WHEN TestedSchoolCode1 IS NOT NULL THEN TestedCharterSchoolDirectlyFundedIndicator1 END = 'DF', FALSE) df
      FROM read_csv('${file}', header = true, all_varchar = true)`,
    // A charter school is its own LEA; a nonpublic school is in its district but has no row.
    `CREATE TABLE p AS SELECT *,
      CASE WHEN nps THEN dis WHEN df OR dis = sch THEN sch ELSE dis END lea,
      CASE WHEN nps THEN NULL ELSE sch END shown FROM e`,
    `CREATE TABLE a AS SELECT * REPLACE (
        CASE WHEN acc IS NOT NULL AND substr(lea, 1, 7) <> acc THEN acc || '0000000' ELSE lea END AS lea,
        CASE WHEN acc IS NOT NULL AND substr(lea, 1, 7) <> acc THEN NULL ELSE shown END AS shown) FROM p`,
    `CREATE TABLE df AS SELECT DISTINCT shown code FROM a WHERE shown IS NOT NULL AND (df OR lea = shown)
      UNION SELECT DISTINCT lea FROM a WHERE lea NOT LIKE '%0000000'`,
    `CREATE TABLE b AS SELECT * REPLACE (CASE WHEN shown IN (FROM df) THEN shown ELSE lea END AS lea) FROM a`,
    `CREATE TABLE placed AS
      SELECT '00000000000000' code, * FROM b
      UNION ALL SELECT substr(lea, 1, 2) || '000000000000', * FROM b
      UNION ALL SELECT lea, * FROM b
      UNION ALL SELECT shown, * FROM b WHERE shown IS NOT NULL AND lea NOT IN (FROM df)`,
    `CREATE TABLE graded AS SELECT g grade, * FROM placed UNION ALL SELECT '13', * FROM placed
      UNION ALL SELECT '14', * FROM placed WHERE t IN ('05', '06') AND g >= '09'`,
    `CREATE TABLE standards (t VARCHAR, g VARCHAR, met INTEGER)`,
    `INSERT INTO standards VALUES
      ('01', '03', 2432), ('01', '04', 2473), ('01', '05', 2502), ('01', '06', 2531), ('01', '07', 2552),
      ('01', '08', 2567), ('01', '11', 2583), ('02', '03', 2436), ('02', '04', 2485), ('02', '05', 2528),
      ('02', '06', 2552), ('02', '07', 2567), ('02', '08', 2586), ('02', '11', 2628)`,
    `INSERT INTO standards SELECT t, lpad(g::VARCHAR, 2, '0'), CASE WHEN g = 11 THEN 960 ELSE 100 * g + 60 END
      FROM (VALUES ('03'), ('04')) x(t), (VALUES (3), (4), (5), (6), (7), (8), (11)) y(g)`,
    `INSERT INTO standards SELECT '08', lpad(g::VARCHAR, 2, '0'), 300 FROM range(2, 12) y(g)`,
    `CREATE TABLE grouped AS SELECT grp.id group_id, graded.*, met FROM graded
      LEFT JOIN standards s ON graded.t = s.t AND graded.g = s.g
      JOIN (SELECT unnest([1, 3, 4, 6, 7, 8, 28, 29, 31, 74, 75, 76, 77, 78, 79, 80, 90, 91, 92, 93, 94, 99, 111, 120, 121,
        128, 142, 144, 160, 170, 180, 190, 200, 201, 202, 203, 204, 205, 206, 207, 220, 221, 222, 223, 224, 225, 226,
        227, 252]) id) grp ON CASE grp.id
        WHEN 1 THEN TRUE WHEN 3 THEN gender = 'Male' WHEN 4 THEN gender = 'Female'
        WHEN 6 THEN elas = 'IFEP' OR elas = 'RFEP' OR elas = 'EO' WHEN 7 THEN elas = 'IFEP' WHEN 8 THEN elas = 'RFEP'
        WHEN 28 THEN migrant = 'Yes' WHEN 29 THEN migrant = 'No' WHEN 31 THEN econ = 'Yes' WHEN 111 THEN econ = 'No'
        WHEN 74 THEN eth = '600' WHEN 75 THEN eth = '100' WHEN 76 THEN eth = '200' WHEN 77 THEN eth = '400'
        WHEN 78 THEN eth = '500' WHEN 79 THEN eth = '300' WHEN 80 THEN eth = '700' WHEN 144 THEN eth = '800'
        WHEN 90 THEN edu = '14' WHEN 91 THEN edu = '13' WHEN 92 THEN edu = '12' WHEN 93 THEN edu = '11'
        WHEN 94 THEN edu = '10' WHEN 121 THEN edu = '15' WHEN 128 THEN idea = 'Yes' WHEN 99 THEN idea = 'No'
        WHEN 120 THEN elas = 'EL' AND arrived > DATE '2016-04-15'
        WHEN 142 THEN elas = 'EL' AND arrived <= DATE '2016-04-15'
        WHEN 160 THEN elas = 'EL' WHEN 180 THEN elas = 'EO' WHEN 190 THEN elas = 'TBD'
        WHEN 170 THEN elas = 'EL' OR elas = 'RFEP' WHEN 252 THEN elas = 'IFEP' OR elas = 'EO'
        WHEN 200 THEN econ = 'Yes' AND eth = '600' WHEN 201 THEN econ = 'Yes' AND eth = '100'
        WHEN 202 THEN econ = 'Yes' AND eth = '200' WHEN 203 THEN econ = 'Yes' AND eth = '400'
        WHEN 204 THEN econ = 'Yes' AND eth = '500' WHEN 205 THEN econ = 'Yes' AND eth = '300'
        WHEN 206 THEN econ = 'Yes' AND eth = '700' WHEN 207 THEN econ = 'Yes' AND eth = '800'
        WHEN 220 THEN econ = 'No' AND eth = '600' WHEN 221 THEN econ = 'No' AND eth = '100'
        WHEN 222 THEN econ = 'No' AND eth = '200' WHEN 223 THEN econ = 'No' AND eth = '400'
        WHEN 224 THEN econ = 'No' AND eth = '500' WHEN 225 THEN econ = 'No' AND eth = '300'
        WHEN 226 THEN econ = 'No' AND eth = '700' WHEN 227 THEN econ = 'No' AND eth = '800' END`,
    // floor(x + 0.5) on a magnitude: halves away from zero.
    `CREATE MACRO pct(x, n) AS CASE WHEN n > 0 THEN floor(x * 10000 / n + 0.5) / 100 END`,
    `CREATE MACRO avg1(x, n) AS CASE WHEN n > 0 THEN sign(x) * floor(abs(x) * 10 / n + 0.5) / 10 END`,
    `CREATE TABLE counted AS SELECT code, t, grade, group_id,
      count(*) FILTER (inc IN ('Y', 'T', 'R', 'N')) enrolled, count(*) FILTER (inc IN ('Y', 'T', 'R')) tested,
      count(*) FILTER (inc = 'Y') y,
      ${conditions.map((code) => `count(*) FILTER (cond = '${code}') condition_${code.toLowerCase()}`).join(', ')},
      count(score) FILTER (inc = 'Y') scores, coalesce(sum(score) FILTER (inc = 'Y'), 0) points,
      count(score - met) FILTER (inc = 'Y') distances, coalesce(sum(score - met) FILTER (inc = 'Y'), 0) distance,
      ${[1, 2, 3, 4, 5].map((n) => `count(*) FILTER (inc = 'Y' AND lvl = '${n}') l${n}`).join(', ')},
      ${[1, 2, 3, 4].flatMap((n) => [1, 2, 3].map((part) => `count(*) FILTER (inc = 'Y' AND c${n} = '${part}') c${n}${part}`)).join(', ')}
      FROM grouped GROUP BY ALL`,
    `SELECT code cds_code, t record_type, grade, group_id, enrolled, tested, pct(tested, enrolled) participation_rate,
      ${conditions.map((code) => `condition_${code.toLowerCase()}`).join(', ')}, y with_scores,
      CASE WHEN grade IN ('13', '14') AND t IN ('01', '02') THEN NULL ELSE avg1(points, scores) END mean_scale_score,
      avg1(distance, distances) distance_from_standard,
      CASE WHEN t IN ('01', '02', '03', '04', '08') THEN l1 + l2 + l3 + l4 + l5 END level_total,
      ${[1, 2, 3, 4, 5].map((n) => `CASE WHEN ${testsWithLevel(n)} THEN l${n} END level_${n}_count, CASE WHEN ${testsWithLevel(n)} THEN pct(l${n}, l1 + l2 + l3 + l4 + l5) END level_${n}_percent`).join(', ')},
      CASE WHEN t IN ('01', '02') THEN l3 + l4 END met_and_above_count,
      CASE WHEN t IN ('01', '02') THEN pct(l3 + l4, l1 + l2 + l3 + l4) END met_and_above_percent,
      ${[1, 2, 3, 4].map(claimColumns).join(', ')}
      FROM counted`,
  ];
}

const conditions = ['C', 'INC', 'INC0', 'INC1', 'LOSS', 'NE', 'NEL', 'NT', 'NTE', 'PGE', 'SCL', 'T'];

function testsWithLevel(level: number): string {
  if (level === 5) return `t = '08'`;
  return level === 4 ? `t IN ('01', '02', '08')` : `t IN ('01', '02', '03', '04', '08')`;
}

/** Mathematics has no fourth claim. */
function claimColumns(claim: number): string {
  const has = claim === 4 ? `t = '01'` : `t IN ('01', '02')`;
  const total = `c${claim}1 + c${claim}2 + c${claim}3`;
  const parts = ['below', 'near', 'above'].map(
    (name, at) => `CASE WHEN ${has} THEN c${claim}${at + 1} END claim_${claim}_${name}_count,
      CASE WHEN ${has} THEN pct(c${claim}${at + 1}, ${total}) END claim_${claim}_${name}_percent`,
  );
  return [`CASE WHEN ${has} THEN ${total} END claim_${claim}_total`, ...parts].join(', ');
}
