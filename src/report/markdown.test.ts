import { expect, test } from 'vitest';
import { brokenFile, failedFile, finding, inputOf, reportOf, soundFile } from '../../test/sample-report.js';
import type { FileFailure, FileResult } from '../validate/result.js';
import { reportMarkdown } from './markdown.js';

function linesOf(...files: (FileResult | FileFailure)[]) {
  return [...reportMarkdown(inputOf(reportOf(...files)))].join('').split('\n');
}

test('a section for each file, and a row for each rule and field', () => {
  const lines = linesOf(soundFile, brokenFile, failedFile);
  expect(lines.filter((line) => line.startsWith('## '))).toEqual([
    '## sound.csv',
    '## broken.dat',
    '## notes.pdf',
  ]);
  const rows = lines.filter((line) => /^\| (error|warning)/.test(line));
  expect(rows.map((row) => row.split(' | ')[1])).toEqual(['field/range', 'file/identical-record']);
});

test('what is not listed is counted', () => {
  expect(linesOf(brokenFile)).toContain('- and 6 more');
});

test('no value is taken for markup', () => {
  const actual = '<img src=x>|`*a*`\n# x';
  const lines = linesOf({ ...brokenFile, findings: [{ ...finding, actual }] });
  const [line] = lines.filter((each) => each.includes('img'));
  expect(line).toContain('\\<img src=x\\>\\|\\`\\*a\\*\\`');
  expect(lines).not.toContain('# x');
});
