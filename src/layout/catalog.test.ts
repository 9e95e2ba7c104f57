import { expect, test } from 'vitest';
import { InputError } from '../errors.js';
import { loadLayout, publishedLayouts } from './catalog.js';

test.each(publishedLayouts())('%s is found by id', (id) => {
  expect(loadLayout(id).id).toBe(id);
});

test.each([
  ['2016-17', 'caaspp-2016-17'],
  ['2018-19', 'caaspp-2018-19'],
  ['2019-20', 'caaspp-2019-20'],
])('the administration %s names the CAASPP one', (administration, id) => {
  expect(loadLayout(administration).id).toBe(id);
});

test.each(publishedLayouts())('%s says which field holds the record type', (id) => {
  const { recordType, recordTypes } = loadLayout(id);
  expect(recordType.key).toBe('recordType');
  expect(recordTypes.size).toBeGreaterThan(0);
  for (const code of recordTypes.keys()) expect(recordType.codes.has(code)).toBe(true);
});

test.each([
  ['2016-71', /2016-17/],
  ['CAASPP-2016-17', /2016-17/],
  ['star', /layout list/],
])('an unknown one (%s) is an error that says what to do', (name, next) => {
  const thrown = thrownBy(() => loadLayout(name));
  expect(thrown).toBeInstanceOf(InputError);
  expect(thrown).toMatchObject({ code: 'unknown-layout', next: expect.stringMatching(next) });
});

function thrownBy(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}
