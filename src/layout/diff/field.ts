import type { Field, Layout } from '../layout.js';
import { type Changes, changesBetween } from './change.js';
import { type CodeChanges, diffCodes } from './codes.js';

/** How a field that both layouts have differs; groups in which nothing does are absent. */
export interface FieldChange {
  readonly key: string;
  /** As in the newer layout. */
  readonly number: number;
  /** `name`, `heading`. */
  readonly renamed?: Changes;
  /** `number`, `start`, `end`, `length`; what a layout leaves open is not compared. */
  readonly moved?: Changes;
  readonly codes?: CodeChanges;
  /** `kind`, `codesByRecordType`, `appliesTo`, `required`, `min`, `max`, `ruledOut`. */
  readonly limits?: Changes;
  /** `timing`. */
  readonly retimed?: Changes;
}

/** Undefined where the field is the same in both. */
export function diffField(from: Layout, to: Layout, before: Field, after: Field): FieldChange | undefined {
  const codes = diffCodes(before.codes, after.codes);
  const groups = {
    renamed: changesBetween(namesOf(before), namesOf(after)),
    moved: movesBetween(placeOf(from, before), placeOf(to, after)),
    limits: changesBetween(limitsOf(from, before), limitsOf(to, after)),
    retimed: changesBetween({ timing: before.timing }, { timing: after.timing }),
  };
  const changed = Object.entries(groups).filter(([, changes]) => Object.keys(changes).length > 0);
  if (changed.length === 0 && codes === undefined) return undefined;
  return {
    key: after.key,
    number: after.number,
    ...Object.fromEntries(changed),
    ...(codes === undefined ? {} : { codes }),
  };
}

function namesOf({ name, headings }: Field) {
  return { name, heading: headings[0] };
}

function movesBetween(before: Place, after: Place): Changes {
  const isOpen = (value: unknown) => value === null;
  return changesBetween(before, after, (one, other) => one === other || isOpen(one) || isOpen(other));
}

type Place = Pick<Field, 'start' | 'end' | 'length'> & { readonly number: number | null };

/** The number of a field in a dictionary of columns is no place in a file. */
function placeOf({ document }: Layout, { number, start, end, length }: Field): Place {
  return { number: document.dictionary === true ? null : number, start, end, length };
}

/** Lists in one order, so that the order in which a document names its record types makes no difference. */
function limitsOf(layout: Layout, field: Field) {
  const { kind, min, max, required, appliesTo, codesByRecordType, ruledOut } = field;
  const recordTypes = [...layout.recordTypes.keys()];
  return {
    kind,
    codesByRecordType: Object.fromEntries(
      [...codesByRecordType].map(([type, codes]) => [type, [...codes].sort()]),
    ),
    // A layout may name all of its record types, or leave the list out.
    appliesTo: recordTypes.every((type) => appliesTo?.has(type) ?? true)
      ? null
      : [...(appliesTo ?? [])].sort(),
    required,
    min,
    max,
    ruledOut: [...ruledOut.keys()].sort(),
  };
}
