import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryRecord } from '../../../test/support/arbitrary-record.js';
import { valueReader } from '../../extract/from-values.js';
import { loadLayout } from '../../layout/catalog.js';
import { rowFingerprint, valueFingerprint } from './fingerprint.js';

const layout = loadLayout('2016-17');
const read = valueReader(layout);

test('a record has the fingerprint of itself, and another one where any one value is another', () => {
  const indexes = fc.nat();
  const others = fc.constantFrom('', 'x', '7', 'Yes', '2016-09-02');
  fc.assert(
    fc.property(arbitraryRecord(layout), indexes, others, (values, index, other) => {
      const fingerprint = rowFingerprint(read(values));
      expect(rowFingerprint(read(values))).toBe(fingerprint);
      const [key, value] = values[index % values.length];
      fc.pre(value !== other);
      expect(rowFingerprint(read(new Map(values).set(key, other)))).not.toBe(fingerprint);
    }),
    { numRuns: 500 },
  );
});

test('the same value in another field is another record', () => {
  const fillers = layout.fields.filter(({ kind }) => kind === 'filler');
  const prints = fillers.map(({ key }) => rowFingerprint(read([[key, 'x']])));
  expect(new Set(prints).size).toBe(fillers.length);
});

test.each(layout.fields.filter(({ timing, kind }) => timing === 'snapshot' && kind === 'code'))(
  'each code of $key, and blank, has a trace of its own',
  ({ key, index, codes }) => {
    const traces = ['', ...codes.keys()].map((code) => valueFingerprint(read([[key, code]]), index));
    expect(new Set(traces).size).toBe(codes.size + 1);
    for (const trace of traces) expect(trace).toBe(trace & 0xffff);
  },
);

test('dates and names have traces that nearly always differ', () => {
  const days = Array.from({ length: 365 }, (_, day) =>
    new Date(Date.UTC(2008, 0, day + 1)).toISOString().slice(0, 10),
  );
  const traceOf = (key: string, value: string) =>
    valueFingerprint(read([[key, value]]), layout.fieldByKey.get(key)?.index ?? -1);
  for (const traces of [
    days.map((day) => traceOf('dateOfBirth', day)),
    days.map((day) => traceOf('lastName', `A${day}`)),
  ]) {
    for (const trace of traces) expect(trace).toBe(trace & 0xffff);
    expect(new Set(traces).size).toBeGreaterThan(355);
    expect(traces).not.toContain(0);
  }
});
