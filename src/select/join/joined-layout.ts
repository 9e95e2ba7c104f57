import { symbolsOf } from '../../extract/symbols.js';
import { BLANK, codeInNumberField, INVALID, LOWEST_NUMBER } from '../../extract/value.js';
import type { Field, Layout } from '../../layout/layout.js';
import { foldHeading } from '../../layout/match.js';

/** The layout of records that have fields of others beside their own. */
export interface JoinedLayout {
  /** The fields that are joined stand among the derived ones. */
  readonly layout: Layout;
  readonly fields: readonly JoinedField[];
}

/** A field of the other file, and the same in the joined layout. */
export interface JoinedField {
  readonly from: Field;
  readonly to: Field;
  /** A value of the one as the other holds it: codes are numbered for each layout. */
  readonly carry: (value: number) => number;
}

/**
 * A layout with fields of another beside its own. One whose key the layout has already is called `joinedKey`; a heading that it
 * has already stands behind the administration of the other file, or its layout, or `joined` where these are the same.
 */
export function joinLayouts(own: Layout, other: Layout, fields: readonly Field[]): JoinedLayout {
  const headings = new Set(own.fields.map((field) => foldHeading(field.headings[0] ?? field.key)));
  const prefix = prefixFor(own, other);
  const joined = fields.map((field, place): Field => {
    const {
      key,
      headings: [heading = key],
    } = field;
    const isTaken = own.fieldByKey.has(key) || own.derived.has(key);
    return {
      ...field,
      index: own.fields.length + own.derived.size + place,
      key: isTaken ? `joined${key[0].toUpperCase()}${key.slice(1)}` : key,
      // A record without a match has none of them, whatever its test.
      required: false,
      appliesTo: undefined,
      codesByRecordType: new Map(),
      headings: [headings.has(foldHeading(heading)) || isTaken ? `${prefix} ${heading}` : heading],
    };
  });
  const layout = {
    ...own,
    derived: new Map([...own.derived, ...joined.map((field) => [field.key, field] as const)]),
    document: { ...own.document, levelNames: { ...other.document.levelNames, ...own.document.levelNames } },
  };
  return {
    layout,
    fields: fields.map((from, place) => ({ from, to: joined[place], carry: carrier(other, layout, from) })),
  };
}

function prefixFor(own: Layout, other: Layout): string {
  if (other.document.dictionary !== true && other.administration !== own.administration) {
    return other.administration;
  }
  return other.id === own.id ? 'joined' : other.id;
}

function carrier(from: Layout, to: Layout, { kind }: Field): (value: number) => number {
  const codes = symbolsOf(from);
  const symbols = symbolsOf(to);
  const symbol = (value: number) => symbols.of(codes.code(value));
  if (kind === 'code') return (value) => (value === INVALID ? INVALID : symbol(value));
  return (value) =>
    value > INVALID && value < LOWEST_NUMBER ? codeInNumberField(symbol(value - BLANK - 2)) : value;
}
