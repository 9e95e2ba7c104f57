import { expect, it } from 'vitest';
import { loadLayout, publishedLayouts } from '../layout/catalog.js';
import { facts } from './statement.js';

it.each(Object.values(facts).flat())('%s is a fact of a layout', (fact) => {
  expect(publishedLayouts().filter((id) => loadLayout(id).facts.has(fact))).not.toEqual([]);
});
