import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { numberFunctions, otherFunctions } from '../src/expression/functions.js';
import { compileExpression } from '../src/expression/index.js';
import { loadLayout } from '../src/layout/catalog.js';

const layout = loadLayout('2016-17');
const page = readFileSync(new URL('../docs/expressions.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```text\n(.*?)^```$/gms)].flatMap(([, block]) =>
  block.trimEnd().split('\n'),
);

describe('docs/expressions.md', () => {
  test('it has examples', () => {
    expect(examples.length).toBeGreaterThan(10);
  });

  test.each(examples)('%s', (example) => {
    expect(() => compileExpression(layout, example)).not.toThrow();
  });

  test('it names every function', () => {
    for (const name of [...numberFunctions.keys(), ...otherFunctions]) expect(page).toContain(`\`${name}(`);
  });

  test('it names every derived field', () => {
    for (const key of layout.derived.keys()) expect(page).toContain(`\`${key}\``);
  });
});
