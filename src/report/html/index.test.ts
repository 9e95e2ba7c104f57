import { describe, expect, test } from 'vitest';
import {
  brokenFile,
  failedFile,
  finding,
  inputOf,
  reportOf,
  scaleScore,
  soundFile,
  unrecognisedFile,
} from '../../../test/sample-report.js';
import type { Overview } from '../../validate/overview/overview.js';
import type { FileResult, ValidationReport } from '../../validate/result.js';
import { reportHtml } from './index.js';

function pageOf(report: ValidationReport): string {
  return [...reportHtml(inputOf(report))].join('');
}

const lea = { name: '', snapshot: 1, calpads: 0, unknown: 0, firstWindowEnd: null, lastWindowEnd: null };

const overview: Overview = {
  grades: [{ recordType: '01', test: 'Smarter Balanced for ELA', grade: '03', records: 4 }],
  strip: { recordsPerStretch: 1, rules: { 'field/range': [0, 1, 1, 0] } },
  demographics: {
    extractedOn: '2017-06-18',
    windowsUnknown: null,
    leas: [{ ...lea, code: '1' }],
    otherRecords: 0,
  },
};

const huge: FileResult = {
  ...brokenFile,
  totals: Array.from({ length: 300 }, (_, index) => ({
    rule: `record/rule-${index}`,
    severity: 'error',
    field: { ...scaleScore, name: 'N'.repeat(100) },
    count: 1_000_000,
  })),
  findings: Array.from({ length: 3000 }, (_, index) => ({
    ...finding,
    rule: `record/rule-${index % 300}`,
    actual: 'é'.repeat(120),
  })),
  overview,
};

test('is one page without script, and loads nothing', () => {
  const page = pageOf(reportOf(soundFile, { ...brokenFile, overview }, unrecognisedFile, failedFile));
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(page.trimEnd()).toMatch(/<\/html>$/);
  expect(page).not.toMatch(/<script|<link|<img|@import|url\(|\ssrc=|\son\w+=/i);
  expect(page).not.toMatch(/https?:/);
});

test('has each rule, its exact total, its field and examples', () => {
  const page = pageOf(reportOf(brokenFile));
  for (const text of ['field/range', '>7<', 'scaleScore', 'line 3, record 2', '9999', '2114 to 2862'])
    expect(page).toContain(text);
});

test('every link leads somewhere', () => {
  const page = pageOf(reportOf({ ...brokenFile, overview }, soundFile, failedFile));
  const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((id) => !ids.has(id))).toEqual([]);
});

test('what a file says cannot become markup', () => {
  const hostile = '"><script>alert(1)</script>';
  const page = pageOf(
    reportOf({
      ...brokenFile,
      file: hostile,
      findings: [{ ...finding, actual: hostile, recordType: hostile }],
      overview: {
        ...overview,
        grades: [{ recordType: hostile, test: hostile, grade: hostile, records: 1 }],
        demographics: {
          extractedOn: null,
          windowsUnknown: null,
          otherRecords: 0,
          leas: [{ ...lea, code: hostile, name: hostile }],
        },
      },
      notRun: [{ rule: hostile, reason: hostile }],
    }),
  );
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script&gt;');
});

describe('keeps below 300 KB, and says that something is left out', () => {
  test.each<[string, ValidationReport]>([
    ['many rules with long values', reportOf(huge)],
    [
      'many files',
      reportOf(...Array.from({ length: 300 }, (_, index) => ({ ...huge, file: `${index}.csv` }))),
    ],
    ['many files that cannot be judged', reportOf(...Array.from({ length: 5000 }, () => failedFile))],
  ])('%s', (_, report) => {
    const page = pageOf(report);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(300 * 1000);
    expect(page).toMatch(/--format json/);
  });
});

test('lists the largest LEAs, and how many records the others have', () => {
  const leas = Array.from({ length: 60 }, (_, index) => ({
    ...lea,
    code: `LEA ${index}.`,
    snapshot: index + 1,
  }));
  const demographics = { extractedOn: '2017-06-18', windowsUnknown: null, leas, otherRecords: 0 };
  const page = pageOf(reportOf({ ...soundFile, overview: { ...overview, demographics } }));
  expect(page).not.toContain('LEA 9.');
  expect(page).toContain('LEA 10.');
  expect(page).toContain('10 LEAs with 55 records');
});

test('says so where personal values stand in it', () => {
  const masked = pageOf(reportOf(brokenFile));
  const shown = [...reportHtml({ ...inputOf(reportOf(brokenFile)), showsPersonalData: true })].join('');
  expect(masked).not.toContain('note alert');
  expect(shown).toContain('note alert');
});
