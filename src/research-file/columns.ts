/** A column of a research file: its heading, and what it holds. */
export interface Column {
  readonly heading: string;
  /** An identity (`county`, `group`, …) or the key of a measure; undefined where nothing of ours stands in it. */
  readonly holds: string | undefined;
}

type Pair = readonly [heading: string, holds: string | undefined];

/** Columns of headings and what they hold. */
export function columnsOf(...pairs: readonly Pair[]): Column[] {
  return pairs.map(([heading, holds]) => ({ heading, holds }));
}

export const cdsColumns = columnsOf(
  ['County Code', 'county'],
  ['District Code', 'district'],
  ['School Code', 'school'],
);

/** The identity of a row from 2024 on, which has names in it. */
export const namedIdentity = columnsOf(
  ['County Code', 'county'],
  ['District Code', 'district'],
  ['District Name', 'districtName'],
  ['School Code', 'school'],
  ['School Name', 'schoolName'],
  ['Type ID', 'typeId'],
  ['Filler', undefined],
  ['Test Year', 'year'],
  ['Test Type', 'testType'],
  ['Test ID', 'test'],
  ['Student Group ID', 'group'],
  ['Grade', 'grade'],
  ['Total Students Enrolled', 'enrolled'],
  ['Total Students Tested', 'tested'],
  ['Total Students Tested with Scores', 'withScores'],
);

const standards: readonly Pair[] = [
  ['Standard Exceeded', 'level4'],
  ['Standard Met', 'level3'],
  ['Standard Met and Above', 'met'],
  ['Standard Nearly Met', 'level2'],
  ['Standard Not Met', 'level1'],
];

/** Percentages of the four levels, of 2015 to 2023. */
export const levelPercentages = standards.map(([name, key]) => ({
  heading: `Percentage ${name}`,
  holds: `${key}Percent`,
}));

/** Percentages and counts of the four levels, from 2024 on. */
export const levelShares: readonly Column[] = [
  ...standards.flatMap(([name, key]) => sharesOf(`Percentage ${name}`, `Count ${name}`, key)),
  { heading: 'Overall Total', holds: 'overallTotal' },
];

/** Percentages and counts of tests with three levels. */
export function threeLevels(percent: 'Percentage' | 'Percent'): Column[] {
  return [1, 2, 3].flatMap((level) =>
    sharesOf(`${percent} Level ${level}`, `Count Level ${level}`, `level${level}`),
  );
}

/**
 * Percentages of the four claims, of 2015 to 2023.
 * @param near What the middle standing is called.
 */
export function claimPercentages(near: 'Near Standard' | 'At or Near Standard'): Column[] {
  const standings: readonly Pair[] = [
    ['Above Standard', 'Above'],
    [near, 'Near'],
    ['Below Standard', 'Below'],
  ];
  return [1, 2, 3, 4].flatMap((claim) =>
    standings.map(([name, key]) => ({
      heading: `Area ${claim} Percentage ${name}`,
      holds: `claim${claim}${key}Percent`,
    })),
  );
}

const aboveFirst = ['Above', 'Near', 'Below'];

/** Percentages, counts and totals of the four claims, from 2024 on; those of composite areas are not in extracts. */
export const claimShares: readonly Column[] = [
  ...[1, 2, 3, 4].flatMap((claim) => claimOf(`Area ${claim}`, 'Percentage', aboveFirst, `claim${claim}`)),
  ...[1, 2].flatMap((area) =>
    claimOf(`Composite Area ${area}`, 'Percentage', aboveFirst, '').map(({ heading }) => ({
      heading,
      holds: undefined,
    })),
  ),
];

/** The three domains of the science test. */
export const domainShares: readonly Column[] = ['Life', 'Physical', 'Earth and Space'].flatMap(
  (domain, index) =>
    claimOf(`${domain} Sciences Domain`, 'Percent', ['Below', 'Near', 'Above'], `claim${index + 1}`),
);

/** What the Spanish test reports beside its levels; none of it is in extracts. */
export const spanishDetails: readonly Column[] = [
  ...['Composite 1', 'Composite 2'].flatMap((part) => [
    `${part} Mean Scale Score`,
    ...threeLevels('Percent').map(({ heading }) => `${part} ${heading}`),
    `${part} Total`,
  ]),
  ...['Reading', 'Writing', 'Listening', 'Speaking'].flatMap((part) => [
    ...threeLevels('Percent').map(({ heading }) => `${part} Domain ${heading}`),
    `${part} Domain Total`,
  ]),
].map((heading) => ({ heading, holds: undefined }));

function claimOf(name: string, percent: string, standings: readonly string[], key: string): Column[] {
  return [
    ...standings.flatMap((standing) =>
      sharesOf(
        `${name} ${percent} ${standing} Standard`,
        `${name} Count ${standing} Standard`,
        `${key}${standing}`,
      ),
    ),
    { heading: `${name} Total`, holds: `${key}Total` },
  ];
}

function sharesOf(percentHeading: string, countHeading: string, key: string | undefined): Column[] {
  return [
    { heading: percentHeading, holds: `${key}Percent` },
    { heading: countHeading, holds: `${key}Count` },
  ];
}
