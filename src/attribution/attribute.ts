/** Where a record counts: `accountability` is the published rule. */
export const attributionRules = ['accountability', 'tested', 'enrolled'] as const;

export type AttributionRule = (typeof attributionRules)[number];

/** How a charter school is funded; blank for other schools. */
export type Charter = 'DF' | 'LF' | '';

/** What a record says of its place; codes as they stand, blank where the record has none. */
export interface PlaceFacts {
  /** CDS code of the district, or of the directly funded charter school itself. */
  readonly district: string;
  /** 14-digit CDS code. */
  readonly school: string;
  readonly charter: Charter;
  /** A nonpublic, nonsectarian school (NPS). */
  readonly nonpublic: boolean;
  /** County/district, or directly funded charter school, of accountability: 7 or 14 digits. */
  readonly accountability: string;
}

/** Where a record counts. */
export interface Attribution {
  /**
   * 14-digit CDS code of the district, or of a directly funded charter school, which is an LEA of its own; blank
   * where the record names none, so that it counts in the state alone.
   */
  readonly lea: string;
  /** The school in whose row it counts; blank where it counts in no school's row. */
  readonly school: string;
  readonly charter: Charter;
}

/**
 * Decides where a record counts. A filled county/district of accountability sends the record to that district or
 * directly funded charter school; it stays in the row of its school only if that belongs there. Nonpublic schools
 * have no rows of their own, but their students count in the totals of LEA and county.
 *
 * Source: notes on fields 13 and 25 of the 2016–17 layout.
 */
export function attribute(facts: PlaceFacts, rule: AttributionRule): Attribution {
  const own = ownPlace(facts);
  if (rule !== 'accountability' || !isCdsCode(facts.accountability)) return own;
  const isOwn = own.lea.slice(0, 7) === facts.accountability.slice(0, 7);
  if (isOwn && (facts.accountability.length === 7 || facts.accountability === own.lea)) return own;
  return { lea: facts.accountability.padEnd(14, '0'), school: '', charter: '' };
}

function ownPlace({ district, school, charter, nonpublic }: PlaceFacts): Attribution {
  const hasRow = isSchoolCode(school) && !nonpublic;
  const isDirect = hasRow && (charter === 'DF' || district === school);
  return {
    lea: isDirect ? school : leaOf(district, school),
    school: hasRow ? school : '',
    charter: isDirect ? 'DF' : hasRow ? charter : '',
  };
}

/** A district is named by itself, else by its school; a charter school in its place is an LEA of its own. */
function leaOf(district: string, school: string): string {
  if (isSchoolCode(district)) return district;
  if (isCdsCode(district)) return `${district.slice(0, 7)}0000000`;
  return isSchoolCode(school) ? `${school.slice(0, 7)}0000000` : '';
}

function isCdsCode(code: string): boolean {
  return /^\d{7}(\d{7})?$/.test(code);
}

/** A CDS code that ends in seven zeros is that of a district. */
function isSchoolCode(code: string): boolean {
  return /^\d{14}$/.test(code) && !code.endsWith('0000000');
}
