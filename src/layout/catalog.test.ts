import { expect, test } from 'vitest';
import { InputError } from '../errors.js';
import { loadLayout, publishedLayouts } from './catalog.js';

test.each(publishedLayouts())('%s is found by id, and by administration', (id) => {
  const layout = loadLayout(id);
  expect(layout.id).toBe(id);
  expect(loadLayout(layout.administration)).toBe(layout);
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
