import { describe, expect, test } from 'vitest';
import {
  brokenFile,
  failedFile,
  finding,
  inputOf,
  reportOf,
  scaleScore,
  soundFile,
} from '../../test/sample-report.js';
import { parseAnnotations } from '../../test/support/annotations.js';
import { catalogue } from '../rules/index.js';
import type { FileFailure, FileResult } from '../validate/result.js';
import { reportGithub } from './github.js';
import { stepSummary } from './step-summary.js';

const rules = new Map(catalogue.map((rule) => [rule.id, rule]));

function read(...files: (FileResult | FileFailure)[]) {
  return parseAnnotations([...reportGithub({ ...inputOf(reportOf(...files)), rules })].join(''));
}

test('a line for each rule with its total over fields and files', () => {
  const other = { ...brokenFile.totals[0], field: { ...scaleScore, key: 'sem' }, count: 2 };
  const second = { ...brokenFile, file: 'second.dat', totals: [brokenFile.totals[0], other] };
  const { annotations, log } = read(brokenFile, second);
  expect(annotations.map(({ severity, properties }) => [severity, properties.title])).toEqual([
    ['error', 'field/range: 16 findings in 2 files'],
    ['warning', 'file/identical-record: 1 finding'],
  ]);
  expect(log).toEqual([]);
});

test('files that could not be judged come first', () => {
  expect(read(brokenFile, failedFile).annotations[0]).toMatchObject({
    severity: 'error',
    properties: { file: 'notes.pdf', title: 'not-an-extract' },
  });
});

test('a sound file says nothing', () => {
  expect(read(soundFile)).toEqual({ annotations: [], log: [] });
});

test('no name or value can end a property or begin a command', () => {
  const file = 'a,b:c%\n::error::x.dat';
  const { annotations, log } = read({
    ...brokenFile,
    file,
    findings: [{ ...finding, actual: '\n::error::' }],
  });
  expect(annotations).toHaveLength(2);
  expect(annotations[0].properties.file).toBe(file);
  expect(log).toEqual([]);
});

test('of more rules than GitHub shows the tenth line tells how many follow, and they stand in the log', () => {
  const totals = catalogue
    .slice(0, 13)
    .map(({ id }) => ({ rule: id, severity: 'error' as const, field: null, count: 2 }));
  const { annotations, log } = read({ ...brokenFile, totals, findings: [] });
  expect(annotations).toHaveLength(10);
  expect(annotations[9].properties.title).toContain('4');
  expect(log).toHaveLength(4);
});

describe('the summary of the step', () => {
  const input = { ...inputOf(reportOf(...Array.from({ length: 50 }, () => brokenFile))), rules };

  test('is the report in Markdown', () => {
    expect(stepSummary(input, 1024 * 1024).match(/^## broken\.dat$/gm)).toHaveLength(50);
  });

  test.each([20_000, 5000, 200, 50, 0])('keeps within %i bytes', (room) => {
    expect(Buffer.byteLength(stepSummary(input, room))).toBeLessThanOrEqual(room);
  });

  test('says where it was cut', () => {
    expect(stepSummary(input, 5000)).toMatch(/validate --format markdown`\n$/);
  });
});
