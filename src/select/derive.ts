import { EntityDeriver } from '../attribution/derive.js';
import { InputError } from '../errors.js';
import type { Input } from '../extract/inputs.js';
import type { Row } from '../extract/row.js';
import type { Layout } from '../layout/layout.js';
import { prepareBasis, type SnapshotOptions } from '../snapshot/basis.js';
import { SnapshotDeriver } from '../snapshot/derive.js';
import { isSnapshotField } from '../snapshot/fields.js';
import { ResultDeriver, resultKeys } from './result.js';

/** Fills some of the derived fields of a row. */
export interface Deriver {
  /** Whether what it fills in can depend on a field. */
  reads(key: string): boolean;
  derive(row: Row, line: number): void;
}

/** The derived fields that follow from a testing window. */
export const windowKeys = ['windowEnd', 'demographics', 'demographicsAsOf'] as const;

const ofResult: ReadonlySet<string> = new Set(['overallLevel', 'metStandard']);
const ofEntity: ReadonlySet<string> = new Set(['entity', 'entityDistrict']);

/**
 * What fills the derived fields of a list in the rows of one input; the others stay blank.
 * @param keys Keys of fields; those that are not derived are passed over.
 * @throws InputError `not-known` where a derived field cannot be known in the input, and why; as `prepareBasis` does.
 */
export async function deriversFor(
  { source, format }: Input,
  keys: Iterable<string>,
  options: SnapshotOptions,
): Promise<Deriver[]> {
  const { layout } = format;
  const derived = [...keys].filter((key) => layout.derived.has(key));
  const derivers: Deriver[] = [];
  if (derived.some((key) => ofResult.has(key))) derivers.push(resultDeriver(layout));
  if (derived.some((key) => ofEntity.has(key))) derivers.push(new EntityDeriver(layout));
  const ofSnapshot = derived.filter((key) => !ofResult.has(key) && !ofEntity.has(key));
  if (ofSnapshot.length === 0) return derivers;
  const basis = await prepareBasis(source, format, options);
  for (const key of ofSnapshot) {
    const reason = basis.unknown.get(key);
    if (reason === undefined) continue;
    throw new InputError('not-known', `${source.name}: ${key} cannot be told: ${reason}.`, {
      file: source.name,
    });
  }
  const snapshot = new SnapshotDeriver(layout, basis);
  return [...derivers, { reads: isSnapshotField, derive: (row, line) => void snapshot.derive(row, line) }];
}

function resultDeriver(layout: Layout): Deriver {
  const result = new ResultDeriver(layout);
  return { reads: (key) => resultKeys.has(key), derive: (row) => result.derive(row) };
}
