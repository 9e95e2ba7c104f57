/** A family of tests whose results stand in one research file. */
export type ResearchTest = 'smarter-balanced' | 'cast' | 'caa' | 'caa-science' | 'csa';

interface PublishedTest {
  /** Record type of the student file. */
  readonly recordType: string;
  readonly test: ResearchTest;
  /** Test IDs of the research files, the current one first. */
  readonly ids: readonly [current: number, ...earlier: number[]];
  /** The Test Type column; blank where it is not known. */
  readonly type: string;
}

const published: readonly PublishedTest[] = [
  { recordType: '01', test: 'smarter-balanced', ids: [1], type: 'B' },
  { recordType: '02', test: 'smarter-balanced', ids: [2], type: 'B' },
  { recordType: '03', test: 'caa', ids: [3], type: '' },
  { recordType: '04', test: 'caa', ids: [4], type: '' },
  { recordType: '06', test: 'cast', ids: [17], type: 'X' },
  // 16 in the file of 2018.
  { recordType: '05', test: 'caa-science', ids: [18, 16], type: 'Y' },
  { recordType: '09', test: 'csa', ids: [39], type: '' },
];

/** Record type → how the research files name its test. */
export const testByRecordType: ReadonlyMap<string, PublishedTest> = new Map(
  published.map((test) => [test.recordType, test]),
);

/** Test ID of the research files → record type of the student file. */
export const recordTypeByTestId: ReadonlyMap<number, string> = new Map(
  published.flatMap(({ recordType, ids }) => ids.map((id) => [id, recordType] as const)),
);

export const researchTests: readonly ResearchTest[] = [...new Set(published.map(({ test }) => test))];
