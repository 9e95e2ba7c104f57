import { expect, test } from 'vitest';
import {
  brokenFile,
  description,
  failedFile,
  finding,
  inputOf,
  reportOf,
  soundFile,
  unrecognisedFile,
} from '../../test/sample-report.js';
import type { FileResult } from '../validate/result.js';
import { reportText } from './text.js';

function textOf(...parameters: Parameters<typeof inputOf>): string {
  return [...reportText(inputOf(...parameters))].join('');
}

test('a sound file takes one line', () => {
  expect(textOf(reportOf(soundFile))).toMatch(/^sound\.csv: sound.*5,000 records.*caaspp-2016-17.*caret\n$/);
});

test('verbose says how a sound file was read, and which rules did not run', () => {
  const verbose = textOf(reportOf({ ...soundFile, notRun: brokenFile.notRun }), true);
  expect(verbose).toContain('227 headings of caaspp-2016-17');
  expect(verbose).toContain('field/filler');
  expect(textOf(reportOf(brokenFile))).not.toContain('field/filler');
});

test('findings stand under their rule and field, with the exact total, the title and the way to an explanation', () => {
  const text = textOf(reportOf(brokenFile));
  const [, range, identical] = text.split('\n\n');
  expect(range).toContain('error field/range: 7 findings');
  expect(range).toContain(description.title);
  expect(range).toContain('84 scaleScore');
  expect(range).toContain('line 3, record 2 (01)');
  expect(range).toContain('and 6 more');
  expect(range).toContain('caaspp explain field/range');
  expect(identical).toContain('warning file/identical-record: 1 finding\n');
  expect(identical).not.toContain('more');
});

test('examples of one rule on two fields stay apart', () => {
  const other = {
    ...finding,
    field: {
      ...brokenFile.totals[0].field,
      key: 'rawScore',
      number: 75,
      name: 'Raw Score',
      start: null,
      end: null,
    },
    line: 9,
  };
  const file: FileResult = {
    ...brokenFile,
    totals: [brokenFile.totals[0], { ...brokenFile.totals[0], field: other.field }],
    findings: [finding, other],
  };
  const [, first, second] = textOf(reportOf(file)).split('\n\n');
  expect(first).toContain('line 3');
  expect(first).not.toContain('line 9');
  expect(second).toContain('line 9');
});

test('a file without a layout or form is still described', () => {
  expect(textOf(reportOf(unrecognisedFile), true)).toContain('unknown.txt');
});

test('several files end in a summary that names those not judged', () => {
  const lines = textOf(reportOf(soundFile, brokenFile, failedFile))
    .trimEnd()
    .split('\n');
  expect(lines.at(-1)).toMatch(/3 files.*7 errors, 1 warning.*5,004 records.*notes\.pdf/);
  expect(textOf(reportOf(failedFile))).toBe('');
});

test('what a file says cannot steer the terminal', () => {
  const hostile = { ...finding, actual: '\u001b[2J', file: 'a\u001b[2J.dat' };
  const text = textOf(reportOf({ ...brokenFile, file: hostile.file, findings: [hostile] }));
  expect(text).not.toContain('\u001b');
});
