import { derivedFields } from './derived.js';
import type {
  Basis,
  FieldDocument,
  FieldKind,
  LayoutDocument,
  LayoutFact,
  ScaleScoreRange,
} from './schema.js';

/** A field of a layout with its shared code table resolved. Positions are 1-based and inclusive, as published. */
export interface Field {
  /** 0-based place in `Layout.fields`. */
  readonly index: number;
  readonly key: string;
  readonly number: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly length: number | null;
  /** Characters at most in a delimited file; null where the layout leaves it open. */
  readonly delimitedLength: number | null;
  readonly name: string;
  /** The heading of the column in delimited files, commonest first. */
  readonly headings: readonly string[];
  readonly section: string;
  readonly kind: FieldKind;
  /** Code → label; empty where the kind has no list. */
  readonly codes: ReadonlyMap<string, string>;
  readonly codesByRecordType: ReadonlyMap<string, ReadonlySet<string>>;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly required: boolean;
  /** The record types in which the field may be filled; undefined means all. */
  readonly appliesTo: ReadonlySet<string> | undefined;
  readonly ruledOut: ReadonlyMap<string, string>;
  readonly personal: boolean;
  /** When the value is taken over into TOMS; undefined where the layout does not say. */
  readonly timing: FieldDocument['timing'];
}

/** A layout document made ready for lookups by key. */
export interface Layout {
  readonly id: string;
  readonly program: string;
  readonly administration: string;
  readonly basis: Basis;
  readonly recordLength: number | null;
  readonly delimiter: string | null;
  readonly fields: readonly Field[];
  readonly fieldByKey: ReadonlyMap<string, Field>;
  /** Values that follow from the fields; no file has a column for them. */
  readonly derived: ReadonlyMap<string, Field>;
  /** The field whose code says which test a record holds. */
  readonly recordType: Field;
  /** The field that marks the end of a record, where the layout has one. */
  readonly endOfRecord: Field | undefined;
  readonly recordTypes: ReadonlyMap<string, { readonly name: string; readonly subject: string }>;
  readonly dates: ReadonlyMap<string, string>;
  readonly facts: ReadonlyMap<string, LayoutFact>;
  readonly document: LayoutDocument;
}

/** Binds a layout document: resolves code tables and indexes its fields by key. */
export function bindLayout(document: LayoutDocument): Layout {
  const fields = document.fields.map((field, index) => bindField(document, field, index));
  const fieldByKey = new Map(fields.map((field) => [field.key, field]));
  return {
    id: document.id,
    program: document.program,
    administration: document.administration,
    basis: document.basis,
    recordLength: document.fixedWidth.recordLength,
    delimiter: document.delimited.delimiter,
    fields,
    fieldByKey,
    derived: new Map(derivedFields(document).map((field) => [field.key, field])),
    recordType: fieldByKey.get(document.recordType ?? 'recordType') ?? fields[0],
    endOfRecord: fieldByKey.get('endOfRecord'),
    recordTypes: new Map(Object.entries(document.recordTypes)),
    dates: new Map(Object.entries(document.dates ?? {})),
    facts: new Map(document.rules.map((fact) => [fact.id, fact])),
    document,
  };
}

function bindField(layout: LayoutDocument, field: FieldDocument, index: number): Field {
  const codes = field.codes ?? (field.codeTable === undefined ? {} : layout.codeTables[field.codeTable]);
  return {
    index,
    key: field.key,
    number: field.number,
    start: field.start,
    end: field.end,
    length: field.length,
    delimitedLength: field.delimitedLength ?? field.length,
    name: field.name,
    headings: field.headers,
    section: field.section,
    kind: field.kind,
    codes: new Map(inOrder(Object.entries(codes ?? {}))),
    codesByRecordType: new Map(
      Object.entries(field.codesByRecordType ?? {}).map(([recordType, list]) => [recordType, new Set(list)]),
    ),
    min: field.min,
    max: field.max,
    required: field.required ?? false,
    appliesTo: field.appliesTo === undefined ? undefined : new Set(field.appliesTo),
    ruledOut: new Map(Object.entries(field.ruledOut ?? {})),
    personal: field.personal ?? false,
    timing: field.timing,
  };
}

/**
 * The score ranges of all tests and grades that a score is read by.
 * @param score Key of the score: one without ranges of its own is read by those of the scale score of the whole test.
 */
export function scaleScoreRanges(layout: Layout, score = ''): readonly ScaleScoreRange[] {
  const ranges = layout.document.scaleScoreRanges;
  const own = ranges.filter(({ scores }) => scores?.includes(score));
  return own.length > 0 ? own : ranges.filter(({ scores }) => scores === undefined);
}

/** The ranges of the scale score of a test in a grade; undefined where none are published. */
export function scaleScoreRange(
  layout: Layout,
  recordType: string,
  grade: string,
): ScaleScoreRange | undefined {
  return scaleScoreRanges(layout).find((range) => range.recordType === recordType && range.grade === grade);
}

/** JavaScript puts keys such as "10" before "01", so lists of numbers are put in order again. */
function inOrder(codes: [code: string, label: string][]): [code: string, label: string][] {
  const isNumbered = codes.some(([code]) => /^[1-9]\d*$/.test(code));
  return isNumbered ? codes.sort(([a], [b]) => (a < b ? -1 : 1)) : codes;
}
