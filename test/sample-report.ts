import type { ReportInput } from '../src/report/reporter.js';
import { plainStyles } from '../src/report/styles.js';
import type { Finding } from '../src/rules/finding.js';
import type { RuleDescription } from '../src/rules/rule.js';
import type { FileFailure, FileResult, ValidationReport } from '../src/validate/result.js';

/** A small report with every shape that a reporter meets, for tests. */

export const description: RuleDescription = {
  id: 'field/range',
  title: 'A number lies in its published range, "ends included"',
  severity: 'error',
  why: 'A score outside its range cannot be right',
  fix: 'Download the extract again',
  source: 'The layout',
};

export const scaleScore = { key: 'scaleScore', number: 84, name: 'Scale Score', start: 968, end: 971 };

export const finding: Finding = {
  rule: 'field/range',
  severity: 'error',
  file: 'broken.dat',
  line: 3,
  record: 2,
  recordType: '01',
  field: scaleScore,
  actual: '9999',
  expected: { kind: 'range', min: '2114', max: '2862' },
};

export const related: Finding = {
  ...finding,
  rule: 'file/identical-record',
  severity: 'warning',
  line: 5,
  record: 4,
  field: null,
  actual: null,
  expected: { kind: 'unique' },
  related: { line: 3, record: 2 },
};

export const soundFile: FileResult = {
  file: 'sound.csv',
  form: 'caret',
  undone: [],
  layout: { id: 'caaspp-2016-17', basis: 'official', score: 1, evidence: ['227 headings of caaspp-2016-17'] },
  extractedOn: '2017-06-18',
  encoding: 'utf-8',
  records: 5000,
  recordTypes: { '01': 2500, '02': 2500 },
  totals: [],
  findings: [],
  notRun: [],
};

export const brokenFile: FileResult = {
  ...soundFile,
  file: 'broken.dat',
  form: 'fixed-width',
  undone: [],
  records: 4,
  recordTypes: { '01': 4 },
  totals: [
    { rule: 'field/range', severity: 'error', field: scaleScore, count: 7 },
    { rule: 'file/identical-record', severity: 'warning', field: null, count: 1 },
  ],
  findings: [finding, related],
  notRun: [{ rule: 'field/filler', reason: 'not asked for' }],
};

export const unrecognisedFile: FileResult = {
  ...soundFile,
  file: 'unknown.txt',
  form: null,
  undone: [],
  layout: null,
  extractedOn: null,
  records: 0,
  recordTypes: {},
};

export const failedFile: FileFailure = {
  file: 'notes.pdf',
  error: { code: 'not-an-extract', message: 'This is a PDF.', next: 'Give the extract itself.' },
};

export function reportOf(...files: (FileResult | FileFailure)[]): ValidationReport {
  const judged = files.flatMap((file) => ('error' in file ? [] : [file]));
  const count = (severity: string) =>
    judged
      .flatMap((file) => file.totals)
      .reduce((sum, total) => sum + (total.severity === severity ? total.count : 0), 0);
  return {
    schemaVersion: 1,
    files,
    summary: {
      files: files.length,
      failed: files.length - judged.length,
      records: judged.reduce((sum, file) => sum + file.records, 0),
      errors: count('error'),
      warnings: count('warning'),
    },
  };
}

export function inputOf(report: ValidationReport, verbose = false): ReportInput {
  return {
    report,
    rules: new Map([[description.id, description]]),
    failOn: 'error',
    directory: '/work',
    styles: plainStyles,
    verbose,
    showsPersonalData: false,
  };
}
