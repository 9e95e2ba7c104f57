import { InputError } from '../errors.js';
import {
  type Column,
  cdsColumns,
  claimPercentages,
  claimShares,
  columnsOf,
  domainShares,
  levelPercentages,
  levelShares,
  namedIdentity,
  spanishDetails,
  threeLevels,
} from './columns.js';
import { type ResearchTest, researchTests } from './tests.js';

/** How the research files of some years and one family of tests are written. */
export interface ResearchForm {
  readonly test: ResearchTest;
  /** Spring of the first and of the last administration; undefined: still so. */
  readonly firstYear: number;
  readonly lastYear: number | undefined;
  readonly columns: readonly Column[];
  /** Commas part values in quotation marks; carets part values as they are. */
  readonly delimiter: ',' | '^';
  readonly percentDecimals: 0 | 2;
  /** What of it is not verified, a sentence each. */
  readonly unverified: readonly string[];
}

/** The columns of 2015 to 2023 between the codes and the percentages; what changes is what they are called. */
function earlyColumns(names: {
  readonly group: string;
  readonly totals: readonly Column[];
  readonly test: string;
  readonly enrolled: string;
}): Column[] {
  return [
    ...cdsColumns,
    ...columnsOf(
      ['Filler', undefined],
      ['Test Year', 'year'],
      [names.group, 'group'],
      ['Test Type', 'testType'],
    ),
    ...names.totals,
    ...columnsOf(
      ['Grade', 'grade'],
      [names.test, 'test'],
      [names.enrolled, 'enrolled'],
      ['Students Tested', 'tested'],
      ['Mean Scale Score', 'meanScore'],
    ),
    ...levelPercentages,
    ...columnsOf(['Students with Scores', 'withScores']),
  ];
}

const eraA = {
  test: 'smarter-balanced',
  delimiter: ',',
  percentDecimals: 0,
  unverified: [
    'Where Total CAASPP Enrollment stands is not verified; it is left blank, since what it counts is not in extracts.',
  ],
} as const;

const columnsOfEraA = earlyColumns({
  group: 'Subgroup ID',
  totals: columnsOf(
    ['Total CAASPP Enrollment', undefined],
    ['Total Tested At Entity Level', 'testedAtLevel'],
    ['Total Tested at Subgroup Level', 'testedInGroup'],
  ),
  test: 'Test Id',
  enrolled: 'CAASPP Reported Enrollment',
});

const nearStandard = claimPercentages('Near Standard');

const orderUnverified = 'The order of its columns is not verified: read them by their headings.';

/** Every form that is known, oldest first. */
export const researchForms: readonly ResearchForm[] = [
  {
    ...eraA,
    firstYear: 2015,
    lastYear: 2015,
    columns: [...columnsOfEraA, ...claimPercentages('At or Near Standard')],
  },
  { ...eraA, firstYear: 2016, lastYear: 2016, columns: [...columnsOfEraA, ...nearStandard] },
  {
    test: 'smarter-balanced',
    firstYear: 2017,
    lastYear: 2019,
    columns: [
      ...earlyColumns({
        group: 'Subgroup ID',
        totals: columnsOf(
          ['Total Tested At Entity Level', 'testedAtLevel'],
          ['Total Tested with Scores', 'withScoresInGroup'],
        ),
        test: 'Test Id',
        enrolled: 'CAASPP Reported Enrollment',
      }),
      ...nearStandard,
    ],
    delimiter: ',',
    percentDecimals: 2,
    unverified: [],
  },
  {
    test: 'smarter-balanced',
    firstYear: 2021,
    lastYear: 2023,
    columns: [
      ...earlyColumns({
        group: 'Student Group ID',
        totals: columnsOf(
          ['Total Tested at Reporting Level', 'testedAtLevel'],
          ['Total Tested with Scores at Reporting Level', 'withScoresInGroup'],
        ),
        test: 'Test ID',
        enrolled: 'Students Enrolled',
      }),
      ...nearStandard,
      ...columnsOf(['Type ID', 'typeId']),
    ],
    delimiter: '^',
    percentDecimals: 2,
    unverified: [],
  },
  {
    ...since2024('smarter-balanced'),
    columns: [
      ...namedIdentity,
      ...columnsOf(['Mean Scale Score', 'meanScore']),
      ...levelShares,
      ...claimShares,
    ],
    unverified: ['Composite areas are left blank: they are not in extracts.'],
  },
  {
    ...since2024('cast'),
    columns: [
      ...namedIdentity,
      ...columnsOf(['Mean Scale Score', 'meanScore']),
      ...levelShares,
      ...domainShares,
    ],
    unverified: [orderUnverified],
  },
  { ...since2024('caa'), columns: alternateColumns(), unverified: [orderUnverified] },
  { ...since2024('caa-science'), columns: alternateColumns(), unverified: [orderUnverified] },
  {
    ...since2024('csa'),
    columns: [
      ...namedIdentity,
      ...columnsOf(['Overall Mean Scale Score', 'meanScore']),
      ...threeLevels('Percent'),
      ...columnsOf(['Overall Total', 'overallTotal']),
      ...spanishDetails,
    ],
    unverified: [orderUnverified, 'Composites and domains are left blank: they are not in extracts.'],
  },
];

function since2024(test: ResearchTest) {
  return { test, firstYear: 2024, lastYear: undefined, delimiter: '^', percentDecimals: 2 } as const;
}

function alternateColumns(): Column[] {
  return [
    ...namedIdentity,
    ...columnsOf(['Mean Scale Score', 'meanScore']),
    ...threeLevels('Percentage'),
    ...columnsOf(['Overall Total', 'overallTotal']),
  ];
}

/**
 * Headings that are read though no form that we write has them: those of the science test of 2019, whose other
 * columns are not known.
 */
export const furtherHeadings: readonly Column[] = columnsOf(
  ['Demographic ID', 'group'],
  ['CAST Reported Enrollment', 'enrolled'],
  ['Total Number of Students Tested', 'tested'],
  ['Total Number of Students with Valid Scores', 'withScores'],
);

/**
 * The form of an administration.
 * @param administration `2016-17`
 * @throws InputError `unknown-administration`, `no-research-file` where none was published or its columns are unknown.
 */
export function findResearchForm(administration: string, test: ResearchTest): ResearchForm {
  const year = testYearOf(administration);
  const form = researchForms.find(
    ({ test: of, firstYear, lastYear = Number.POSITIVE_INFINITY }) =>
      of === test && firstYear <= year && year <= lastYear,
  );
  if (form !== undefined) return form;
  const known = researchForms.filter((candidate) => candidate.test === test).map(yearsOf);
  throw new InputError(
    'no-research-file',
    `The columns of a research file of ${administration} for ${test} are not known, or none was published.`,
    { next: `Known are those of ${known.join(', ')}.` },
  );
}

/** Decimals of the percentages of a test year: as in the forms that are known, otherwise two. */
export function percentDecimalsOf(year: number): number {
  const form = researchForms.find(
    ({ firstYear, lastYear = Number.POSITIVE_INFINITY }) => firstYear <= year && year <= lastYear,
  );
  return form?.percentDecimals ?? 2;
}

/**
 * The test year of an administration: its spring.
 * @throws InputError `unknown-administration` where it does not read like 2016-17.
 */
export function testYearOf(administration: string): number {
  const [, first, second] = /^(\d{4})-(\d{2})$/.exec(administration) ?? [];
  if (first === undefined || (Number(first) + 1) % 100 !== Number(second)) {
    throw new InputError(
      'unknown-administration',
      `${JSON.stringify(administration)} is no administration.`,
      {
        next: 'Write it like 2016-17.',
      },
    );
  }
  return Number(first) + 1;
}

/** @throws InputError `unknown-test` */
export function researchTestOf(name: string): ResearchTest {
  const test = researchTests.find((candidate) => candidate === name);
  if (test !== undefined) return test;
  throw new InputError('unknown-test', `There is no research file for ${JSON.stringify(name)}.`, {
    next: `Choose one of ${researchTests.join(', ')}.`,
  });
}

function yearsOf({ firstYear, lastYear }: ResearchForm): string {
  if (lastYear === undefined) return `${firstYear} on`;
  return firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
}
