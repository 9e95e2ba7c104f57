import { symbolsOf } from '../extract/symbols.js';
import type { Layout } from '../layout/layout.js';

/** Record type, grade and score (symbols and a number) → a number of the layout's score ranges, NaN for none. */
export type ScoreTable = (recordType: number, grade: number, score: number) => number;

/** Looks the layout's score ranges up by the symbols of record type and grade. */
export function scoreTable(layout: Layout, table: 'lowest' | 'highest' | 'level'): ScoreTable {
  const { size } = symbolsOf(layout);
  const places = rangePlaces(layout);
  const levels = [[], ...layout.document.scaleScoreRanges.map((range) => range.levels)];
  if (table === 'level') {
    return (recordType, grade, score) => {
      for (const { level, min, max } of levels[places[recordType * size + grade]]) {
        if (score >= min && score <= max) return level;
      }
      return Number.NaN;
    };
  }
  const limits = levels.map((list) => (table === 'lowest' ? list[0]?.min : list.at(-1)?.max) ?? Number.NaN);
  return (recordType, grade) => limits[places[recordType * size + grade]];
}

/** Record type and condition code (symbols) → the include indicator that the code implies, 0 for none. */
export function impliedIncludeTable(layout: Layout): (recordType: number, conditionCode: number) => number {
  const symbols = symbolsOf(layout);
  const { size } = symbols;
  const implied = new Uint16Array(size * size);
  for (const { code, recordTypes, includeIndicator } of layout.document.conditionCodes) {
    if (includeIndicator === undefined) continue;
    for (const recordType of recordTypes) {
      implied[symbols.of(recordType) * size + symbols.of(code)] = symbols.of(includeIndicator);
    }
  }
  return (recordType, conditionCode) => implied[recordType * size + conditionCode];
}

const placesByLayout = new WeakMap<Layout, Uint16Array>();

/** Record type and grade → place of their range + 1; 0 where there is none. Made once for a layout. */
function rangePlaces(layout: Layout): Uint16Array {
  let places = placesByLayout.get(layout);
  if (places === undefined) {
    const symbols = symbolsOf(layout);
    places = new Uint16Array(symbols.size ** 2);
    for (const [place, { recordType, grade }] of layout.document.scaleScoreRanges.entries()) {
      places[symbols.of(recordType) * symbols.size + symbols.of(grade)] = place + 1;
    }
    placesByLayout.set(layout, places);
  }
  return places;
}
