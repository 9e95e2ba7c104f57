import { symbolsOf } from '../extract/symbols.js';
import type { Layout } from '../layout/layout.js';

/** Record type, grade and score (symbols and a number) → a number of the layout's score ranges, NaN for none. */
export type ScoreTable = (recordType: number, grade: number, score: number) => number;

/** Looks the layout's score ranges up by the symbols of record type and grade. */
export function scoreTable(layout: Layout, table: 'lowest' | 'highest' | 'level'): ScoreTable {
  const symbols = symbolsOf(layout);
  const ranges = new Map(
    layout.document.scaleScoreRanges.map((range) => [
      symbols.of(range.recordType) * symbols.size + symbols.of(range.grade),
      {
        lowest: range.levels[0].min,
        highest: range.levels[range.levels.length - 1].max,
        levels: range.levels,
      },
    ]),
  );
  return (recordType, grade, score) => {
    const range = ranges.get(recordType * symbols.size + grade);
    if (range === undefined) return Number.NaN;
    if (table !== 'level') return range[table];
    for (const { level, min, max } of range.levels) if (score >= min && score <= max) return level;
    return Number.NaN;
  };
}

/** Record type and condition code (symbols) → the include indicator that the code implies, 0 for none. */
export function impliedIncludeTable(layout: Layout): (recordType: number, conditionCode: number) => number {
  const symbols = symbolsOf(layout);
  const implied = new Map<number, number>();
  for (const { code, recordTypes, includeIndicator } of layout.document.conditionCodes) {
    if (includeIndicator === undefined) continue;
    for (const recordType of recordTypes) {
      implied.set(symbols.of(recordType) * symbols.size + symbols.of(code), symbols.of(includeIndicator));
    }
  }
  return (recordType, conditionCode) => implied.get(recordType * symbols.size + conditionCode) ?? 0;
}
