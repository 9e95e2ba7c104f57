import { expect, test } from 'vitest';
import { brokenFile, failedFile, inputOf, reportOf, soundFile } from '../../test/sample-report.js';
import { reportNdjson } from './ndjson.js';

test('has a line for each finding and nothing else', () => {
  const lines = [...reportNdjson(inputOf(reportOf(soundFile, failedFile, brokenFile)))]
    .join('')
    .trimEnd()
    .split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(brokenFile.findings);
});

test('is empty when there is nothing to say', () => {
  expect([...reportNdjson(inputOf(reportOf(soundFile)))]).toEqual([]);
});
