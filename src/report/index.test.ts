import { expect, test } from 'vitest';
import { brokenFile, inputOf, reportOf } from '../../test/sample-report.js';
import { loadReporter, reportFormats } from './index.js';

test('each format has a reporter of its own', async () => {
  const reports = await Promise.all(
    reportFormats.map(async (format) =>
      [...(await loadReporter(format))(inputOf(reportOf(brokenFile)))].join(''),
    ),
  );
  expect(new Set(reports).size).toBe(reportFormats.length);
});
