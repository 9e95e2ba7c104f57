import { compileOnValues } from '../../src/expression/index.js';
import { layoutOf } from './layout.js';

/** A layout with a field of each kind, a score table and condition codes, for tests of expressions. */
export const layout = layoutOf(
  [
    { key: 'grade', kind: 'code', length: 2, codes: { '03': '', '04': '', '11': '' } },
    { key: 'level', kind: 'code', length: 1, codes: { 1: '', 2: '' } },
    { key: 'condition', kind: 'code', length: 4, codes: { NT: '', INC0: '', Y: '', N: '' } },
    { key: 'include', kind: 'code', length: 1, codes: { Y: '', N: '' } },
    { key: 'score', kind: 'integer', length: 4 },
    { key: 'other', kind: 'integer', length: 4 },
    { key: 'raw', kind: 'integer', length: 3, codes: { NS: '' } },
    { key: 'theta', kind: 'decimal', length: 7 },
    { key: 'born', kind: 'date', length: 10 },
    { key: 'ended', kind: 'date', length: 10 },
    { key: 'name', kind: 'text', length: 9 },
    { key: 'nameAlias', kind: 'text', length: 9 },
    { key: 'ssid', kind: 'digits', length: 9 },
  ],
  {
    dates: { reference: '2016-09-01' },
    conditionCodes: [
      { code: 'NT', recordTypes: ['01', '02'], meaning: '', includeIndicator: 'N' },
      { code: 'INC0', recordTypes: ['02'], meaning: '', includeIndicator: 'Y' },
      { code: 'Y', recordTypes: ['01'], meaning: '' },
    ],
    scaleScoreRanges: [
      {
        recordType: '01',
        grade: '03',
        levels: [
          { level: 1, name: '', min: 100, max: 199 },
          { level: 2, name: '', min: 201, max: 299 },
        ],
      },
    ],
  },
);

/** Key → value as it stands in a file. */
export type Values = Readonly<Record<string, string>>;

/** The expressions of a list that hold for a record. */
export function holding(values: Values, expressions: readonly string[]): string[] {
  return expressions.filter((source) => compileOnValues(layout, source)(Object.entries(values)));
}
