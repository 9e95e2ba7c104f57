import type { Field } from './layout.js';

/** A value that no file holds but that follows from what it holds; rules and filters name it like a field. */
interface DerivedFieldDeclaration {
  readonly key: string;
  readonly name: string;
  readonly kind: 'code' | 'date';
  readonly codes?: Readonly<Record<string, string>>;
  /** Keys without which it is not to be had. */
  readonly needs: readonly string[];
}

const declarations: readonly DerivedFieldDeclaration[] = [
  {
    key: 'extractedOn',
    name: 'Day on which the data were extracted',
    kind: 'date',
    needs: [],
  },
  {
    key: 'windowEnd',
    name: 'Last day of the selected testing window',
    kind: 'date',
    needs: ['windowEnd1'],
  },
  {
    key: 'demographics',
    name: 'Source of the demographic data',
    kind: 'code',
    codes: {
      snapshot: 'Snapshot in TOMS, taken on the last day of the testing window',
      calpads: 'CALPADS, as of the extract date',
      unknown: 'No testing window is set up, or the extract date is not known',
    },
    needs: ['windowEnd1'],
  },
  {
    key: 'demographicsAsOf',
    name: 'Day of which the demographic data are',
    kind: 'date',
    needs: ['windowEnd1'],
  },
];

/** The derived fields of a layout, whose indexes follow those of its own fields. */
export function derivedFields(fields: readonly Field[]): Field[] {
  const keys = new Set(fields.map((field) => field.key));
  return declarations
    .filter(({ needs }) => needs.every((key) => keys.has(key)))
    .map(({ key, name, kind, codes }, offset) => ({
      index: fields.length + offset,
      key,
      number: 0,
      start: null,
      end: null,
      length: null,
      name,
      headings: [],
      section: 'Derived',
      kind,
      codes: new Map(Object.entries(codes ?? {})),
      codesByRecordType: new Map(),
      min: undefined,
      max: undefined,
      required: false,
      appliesTo: undefined,
      ruledOut: new Map(),
      personal: false,
      timing: undefined,
    }));
}
