import { expect, test } from 'vitest';
import { loadLayout } from './catalog.js';
import { fixedWidthVariants } from './variants.js';

test('a layout without other record lengths stands alone', () => {
  const layout = loadLayout('2016-17');
  expect(fixedWidthVariants(layout)).toEqual([layout]);
});

test('where a field is shorter, those after it move', () => {
  const layout = loadLayout('2021-22');
  const [first, shorter, ...rest] = fixedWidthVariants(layout);
  expect([first, rest]).toEqual([layout, []]);
  expect(shorter).toMatchObject({ id: 'caaspp-2021-22', recordLength: 4036 });
  expect(shorter.fields[305]).toMatchObject({ start: layout.fields[305].start, end: layout.fields[305].end });
  expect(shorter.fields[306]).toMatchObject({ start: 3764, end: 3801, length: 38 });
  expect(shorter.fields[307]).toMatchObject({ start: 3802 });
  expect(shorter.fields.at(-1)?.end).toBe(4036);
});
