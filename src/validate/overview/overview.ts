/** What a file is made of, and where in it the findings lie: counted where a report is to show it. */
export interface Overview {
  /** Records by test and grade, in the order of the layout; what is not listed there comes last. */
  readonly grades: readonly GradeCount[];
  readonly strip: FindingStrip;
  /** Null where the layout knows of no demographic snapshot. */
  readonly demographics: Demographics | null;
}

export interface GradeCount {
  /** Null where the record has none that is listed. */
  readonly recordType: string | null;
  /** Name of the test. */
  readonly test: string | null;
  readonly grade: string | null;
  readonly records: number;
}

/** Where findings lie: the file in stretches of equally many records, the last of which may be shorter. */
export interface FindingStrip {
  readonly recordsPerStretch: number;
  /** Rule → for each stretch, its records in which the rule found something. */
  readonly rules: Readonly<Record<string, readonly number[]>>;
}

/** Whose demographic data the records carry. Dates are calendar dates in California, YYYY-MM-DD. */
export interface Demographics {
  readonly extractedOn: string | null;
  /** Why the windows of no record are known; null where they were looked for. */
  readonly windowsUnknown: string | null;
  /** In the order of their codes. */
  readonly leas: readonly LeaDemographics[];
  /** Records of LEAs beyond those listed: a file whose columns are shifted has any number of codes. */
  readonly otherRecords: number;
}

export interface LeaDemographics extends LeaCounts {
  readonly code: string;
}

/** The records of an LEA by the source of their demographic data, and the range of their windows' last days. */
export interface LeaCounts {
  readonly name: string;
  readonly snapshot: number;
  readonly calpads: number;
  readonly unknown: number;
  readonly firstWindowEnd: string | null;
  readonly lastWindowEnd: string | null;
}
