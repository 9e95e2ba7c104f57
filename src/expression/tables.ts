import { symbolsOf } from '../extract/symbols.js';
import { type Layout, scaleScoreRanges } from '../layout/layout.js';
import type { ScaleScoreRange } from '../layout/schema.js';

/** Record type, grade and score (symbols and a number) → a number of the layout's score ranges, NaN for none. */
export type ScoreTable = (recordType: number, grade: number, value: number) => number;

/**
 * Looks the layout's score ranges up by the symbols of record type and grade.
 * @param score Key of the score, where it is a field.
 */
export function scoreTable(
  layout: Layout,
  table: 'lowest' | 'highest' | 'level',
  score: string | undefined,
): ScoreTable {
  if (table === 'level') {
    const levelsOf = scoreLevels(layout, score);
    return (recordType, grade, value) => {
      for (const { level, min, max } of levelsOf(recordType, grade)) {
        if (value >= min && value <= max) return level;
      }
      return Number.NaN;
    };
  }
  const { size } = symbolsOf(layout);
  const { places, levels } = rangesByPlace(layout, score ?? '');
  const limits = levels.map((list) => (table === 'lowest' ? list[0]?.min : list.at(-1)?.max) ?? Number.NaN);
  return (recordType, grade) => limits[places[recordType * size + grade]];
}

/**
 * Record type and grade (symbols) → the levels of their score range, none where there is no range.
 * @param score Key of the score, where it is a field.
 */
export function scoreLevels(
  layout: Layout,
  score: string | undefined,
): (recordType: number, grade: number) => ScaleScoreRange['levels'] {
  const { size } = symbolsOf(layout);
  const { places, levels } = rangesByPlace(layout, score ?? '');
  return (recordType, grade) => levels[places[recordType * size + grade]];
}

/** Record type and condition code (symbols) → the include indicator that the code implies, 0 for none. */
export function impliedIncludeTable(layout: Layout): (recordType: number, conditionCode: number) => number {
  const { size } = symbolsOf(layout);
  const implied = impliedByLayout.get(layout) ?? impliedIncludes(layout);
  impliedByLayout.set(layout, implied);
  return (recordType, conditionCode) => implied[recordType * size + conditionCode];
}

const impliedByLayout = new WeakMap<Layout, Uint16Array>();

function impliedIncludes(layout: Layout): Uint16Array {
  const symbols = symbolsOf(layout);
  const { size } = symbols;
  const implied = new Uint16Array(size * size);
  for (const { code, recordTypes, includeIndicator } of layout.document.conditionCodes) {
    if (includeIndicator === undefined) continue;
    for (const recordType of recordTypes) {
      implied[symbols.of(recordType) * size + symbols.of(code)] = symbols.of(includeIndicator);
    }
  }
  return implied;
}

interface PlacedRanges {
  /** Record type and grade → place of the levels of their range; 0 where there is none. */
  readonly places: Uint16Array;
  readonly levels: readonly ScaleScoreRange['levels'][];
}

const rangesByLayout = new WeakMap<Layout, Map<string, PlacedRanges>>();

/** Made once for a layout and a score. */
function rangesByPlace(layout: Layout, score: string): PlacedRanges {
  const byScore = rangesByLayout.get(layout) ?? new Map<string, PlacedRanges>();
  rangesByLayout.set(layout, byScore);
  let placed = byScore.get(score);
  if (placed === undefined) {
    const symbols = symbolsOf(layout);
    const ranges = scaleScoreRanges(layout, score);
    const places = new Uint16Array(symbols.size ** 2);
    for (const [place, { recordType, grade }] of ranges.entries()) {
      places[symbols.of(recordType) * symbols.size + symbols.of(grade)] = place + 1;
    }
    placed = { places, levels: [[], ...ranges.map(({ levels }) => levels)] };
    byScore.set(score, placed);
  }
  return placed;
}
