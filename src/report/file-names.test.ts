import { expect, test } from 'vitest';
import { relativeName, relativeUri } from './file-names.js';

test.each([
  ['a.csv', 'a.csv', 'a.csv'],
  ['./x/../a.csv', 'a.csv', 'a.csv'],
  ['/work/x/a b.csv', 'x/a b.csv', 'x/a%20b.csv'],
  ['/elsewhere/a.csv', '/elsewhere/a.csv', 'file:///elsewhere/a.csv'],
  ['../a.csv', '../a.csv', '../a.csv'],
  ['..a.csv', '..a.csv', '..a.csv'],
])('%s', (file, name, uri) => {
  expect(relativeName(file, '/work')).toBe(name);
  expect(relativeUri(file, '/work')).toBe(uri);
});
