import { noteName, type Place } from '../attribution/place-reader.js';
import { InputError } from '../errors.js';
import type { Layout } from '../layout/layout.js';
import { bindGroups } from './bind-groups.js';
import { blockKey, Numbering, type TestGrade } from './breakdown.js';
import { CellTable } from './cells.js';
import { nothingLeftOut } from './left-out.js';
import type { Partial } from './partial.js';
import { RecordTally } from './record-tally.js';
import type { Counted } from './tallied.js';

/** Partial counts and the file they stand in. */
export interface PartialFile {
  readonly file: string;
  readonly partial: Partial;
}

/**
 * Adds up partial counts: the outcome is that of counting all of their records at once.
 * @throws InputError `different-partials` where they were counted by other layouts or breakdowns.
 */
export function mergePartials(layout: Layout, parts: readonly PartialFile[]): Counted {
  const [{ partial: first }] = parts;
  const { plan } = first;
  const groups = bindGroups(layout, plan.groups);
  const { shape, tests } = new RecordTally(layout);
  const cells = new CellTable(shape, groups.bound.length);
  const groupPlaces = new Map(groups.bound.map(({ group }, at) => [group.id, at]));
  const places = new Numbering<Place>();
  const testGrades = new Numbering<TestGrade>();
  const combinations = new Numbering<readonly string[]>();
  const names = new Map<string, string>();
  const leftOut = nothingLeftOut();
  for (const { file, partial } of parts) {
    requireSame(first, partial, file);
    for (const [code, name] of Object.entries(partial.names)) noteName(names, code, name);
    for (const reason of reasons) leftOut[reason] += partial.leftOut[reason];
    const numbers = partial.places.map((place) => places.number(JSON.stringify(place), () => place));
    for (const { place, recordType, grade, fields, cells: filled } of partial.blocks) {
      const testGrade = testGrades.number(`${recordType} ${grade}`, () => ({ recordType, grade }));
      const combination = fields.length === 0 ? 0 : combinations.number(fields.join('\n'), () => fields);
      const block = cells.block(blockKey(numbers[place], testGrade, combination));
      for (const [id, counts, score, distance] of filled) {
        const group = groupPlaces.get(id);
        if (group === undefined || counts.length !== shape.size) throw differs(file);
        cells.add(cells.cell(block, group), counts, [score, distance]);
      }
    }
  }
  const tallied = {
    shape,
    tests,
    groups: groups.bound,
    places: places.items,
    testGrades: testGrades.items,
    combinations: combinations.items,
    names,
    cells,
  };
  const records = parts.reduce((sum, { partial }) => sum + partial.records, 0);
  return { layout, plan, tallied, groups, records, leftOut };
}

const reasons = ['shape', 'recordType', 'grade', 'include', 'cohort'] as const;

function requireSame(first: Partial, partial: Partial, file: string): void {
  const isSame =
    partial.layout === first.layout && JSON.stringify(partial.plan) === JSON.stringify(first.plan);
  if (!isSame) throw differs(file);
}

function differs(file: string): InputError {
  return new InputError('different-partials', `${file} was counted by another layout or breakdown.`, {
    file,
    next: 'Count all parts with the same --by, --groups and --attribution.',
  });
}
