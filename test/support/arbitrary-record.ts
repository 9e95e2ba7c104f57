import fc from 'fast-check';
import type { Field, Layout } from '../../src/layout/layout.js';

/** Records of a layout with some fields filled, most of them with what they may hold: key → value. */
export function arbitraryRecord(layout: Layout): fc.Arbitrary<[key: string, value: string][]> {
  const others = layout.fields.filter((field) => field !== layout.recordType);
  const recordType = fc.constantFrom(...layout.recordTypes.keys(), '99', '');
  return fc
    .tuple(recordType, fc.subarray(others, { maxLength: 60 }))
    .chain(([code, fields]) =>
      fc.tuple(
        fc.constant<[string, string]>([layout.recordType.key, code]),
        ...fields.map((field) => arbitraryValue(field).map((value): [string, string] => [field.key, value])),
      ),
    );
}

/** A value that a field may hold, and now and then one that it may not. */
function arbitraryValue(field: Field): fc.Arbitrary<string> {
  const value = ofKind(field).map((text) => text.slice(0, field.length ?? undefined));
  return fc.oneof({ weight: 12, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom('x', '') });
}

function ofKind({ kind, codes }: Field): fc.Arbitrary<string> {
  switch (kind) {
    case 'code':
      return fc.constantFrom(...codes.keys());
    case 'integer':
      return fc.integer({ min: 0, max: 2999 }).map(String);
    case 'decimal':
      return fc.integer({ min: -9999, max: 9999 }).map((value) => (value / 100).toFixed(2));
    case 'digits':
      return fc.constantFrom('1', '22', '19647330000000');
    case 'date':
      return fc.constantFrom('2005-03-04', '2016-09-01', '2017-02-01', '2017-05-31', '2017-06-18');
    default:
      return fc.constantFrom('Ann', 'É');
  }
}
