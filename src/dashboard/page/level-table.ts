import type { TestFacts } from '../../aggregate/test-facts.js';
import type { Table } from '../../html/table.js';
import type { LevelRows } from './level-bars.js';
import type { RowNumbers } from './numbers.js';
import { partsAtStandard } from './words.js';

/** The numbers behind bars of levels, and what else results consist of. */
export function levelTable(
  numbers: RowNumbers,
  test: TestFacts,
  names: readonly string[],
  groups: readonly LevelRows[],
  by: 'grade' | 'group',
): Table {
  const levels = names.map((name, at) => ({
    name: `level_${at + 1}_percent`,
    title: `${name}, %`,
    decimals: 2,
  }));
  const measures = [
    { name: 'with_scores', title: 'Students with scores', decimals: 0 },
    ...levels,
    ...(partsAtStandard(test)
      ? [{ name: 'met_and_above_percent', title: 'Met or exceeded, %', decimals: 2 }]
      : []),
    { name: 'mean_scale_score', title: 'Mean scale score', decimals: 1 },
    ...(test.standard.size > 0
      ? [{ name: 'distance_from_standard', title: 'Distance from standard', decimals: 1 }]
      : []),
  ];
  const keys = measures.map(({ name }) => name);
  return {
    caption: `Levels by ${by}: ${test.name}`,
    columns: [
      ...(by === 'group' ? [{ title: 'Category' }, { title: 'Group' }] : [{ title: 'Grade' }]),
      ...measures,
    ],
    rows: groups.flatMap(({ heading, rows }) =>
      rows.map(({ label, row }) => [
        ...(by === 'group' ? [heading ?? label] : []),
        label,
        ...numbers.cells(row, keys),
      ]),
    ),
  };
}
