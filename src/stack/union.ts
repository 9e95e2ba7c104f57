import { bindLayout, type Field, type Layout } from '../layout/layout.js';
import type { FieldDocument, FieldKind } from '../layout/schema.js';

/** Where a stacked record comes from. */
export const origins = ['administration', 'file'] as const;

export type Origin = (typeof origins)[number];

/** The layout of a table that holds records of several: their fields by key, without limits, headed by key. */
export function unionOf(layouts: readonly Layout[]): Layout {
  const [newest] = layouts.toSorted((a, b) => (a.administration < b.administration ? 1 : -1));
  const fields = keysOf(layouts).map((key, index) => unionField(layouts, key, index));
  const layout = bindLayout({
    ...newest.document,
    id: [...new Set(layouts.map(({ id }) => id))].join('/'),
    fixedWidth: { recordLength: null },
    recordTypes: Object.assign({}, ...layouts.map(({ document }) => document.recordTypes)),
    levelNames: Object.assign({}, ...layouts.map(({ document }) => document.levelNames)),
    dates: Object.assign({}, ...layouts.map(({ document }) => document.dates)),
    fields,
    codeTables: {},
    conditionCodes: [],
    includeIndicators: [],
    attemptedness: [],
    scaleScoreRanges: [],
    rules: [],
    observations: [],
  });
  return { ...layout, derived: new Map([...layout.derived, ...originFields(layout)]) };
}

/** The field as all of the layouts may hold it. */
function unionField(layouts: readonly Layout[], key: string, index: number): FieldDocument {
  const fields = layouts.flatMap((layout) => filled(layout, key) ?? []);
  const codes = new Map(fields.flatMap(({ codes }) => [...codes]));
  const { name, section } = fields[fields.length - 1];
  return {
    key,
    number: index + 1,
    start: null,
    end: null,
    length: null,
    name,
    headers: [],
    section,
    kind: commonKind(fields.map(({ kind }) => kind)),
    ...(codes.size === 0 ? {} : { codes: Object.fromEntries(codes) }),
    ...(fields.some(({ personal }) => personal) ? { personal: true } : {}),
  };
}

/** The field of a layout, unless it is always blank. */
export function filled(layout: Layout, key: string): Field | undefined {
  const field = layout.fieldByKey.get(key);
  return field === undefined || field.kind === 'filler' || field === layout.endOfRecord ? undefined : field;
}

function commonKind(kinds: readonly FieldKind[]): FieldKind {
  const [kind, ...others] = new Set(kinds);
  if (others.length === 0) return kind;
  return kinds.every((one) => one === 'integer' || one === 'decimal') ? 'decimal' : 'text';
}

/** The keys of all layouts; one that an earlier layout lacks stands behind its predecessor. */
function keysOf(layouts: readonly Layout[]): string[] {
  const keys: string[] = [];
  const known = new Set<string>();
  for (const layout of layouts) {
    let place = 0;
    for (const { key } of layout.fields) {
      if (filled(layout, key) === undefined) continue;
      if (known.has(key)) {
        place = keys.indexOf(key) + 1;
      } else {
        keys.splice(place++, 0, key);
        known.add(key);
      }
    }
  }
  return keys;
}

function originFields(layout: Layout): [key: string, field: Field][] {
  return origins.map((key, offset) => [
    key,
    {
      ...layout.fields[0],
      index: layout.fields.length + layout.derived.size + offset,
      key,
      number: 0,
      name: key,
      headings: [],
      section: 'Origin',
      kind: 'text',
      codes: new Map(),
      codesByRecordType: new Map(),
      appliesTo: undefined,
      required: false,
      personal: false,
      timing: undefined,
    },
  ]);
}
