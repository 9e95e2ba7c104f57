import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportFormats } from '../../src/report/index.js';
import { reportSchema } from '../../src/report/schema.js';
import { parseAnnotations } from '../support/annotations.js';
import { parseXml } from '../support/xml.js';
import { type Extracts, makeExtracts } from './extracts.js';
import { caaspp } from './run.js';

let extracts: Extracts;

beforeAll(async () => {
  extracts = await makeExtracts();
});

async function jsonReport(...args: string[]) {
  const { code, stdout } = await caaspp(['validate', '--format', 'json', ...args]);
  const report = reportSchema.parse(JSON.parse(stdout));
  const totals = report.files.flatMap((file) => ('error' in file ? [] : file.totals));
  const findings = report.files.flatMap((file) => ('error' in file ? [] : file.findings));
  return { code, report, totals, findings, rules: totals.map(({ rule }) => rule) };
}

describe('exit code', () => {
  test.each<[keyof Extracts, string[], number]>([
    ['sound', [], 0],
    ['soundFixed', [], 0],
    ['sound', ['--fail-on', 'warning'], 0],
    ['warning', [], 0],
    ['warning', ['--fail-on', 'error'], 0],
    ['warning', ['--fail-on', 'warning'], 1],
    ['error', [], 1],
    ['error', ['--fail-on', 'none'], 0],
  ])('%s %j: %i', async (name, args, code) => {
    expect((await caaspp(['validate', String(extracts[name]), ...args])).code).toBe(code);
  });
});

describe('several files', () => {
  test('each has its verdict, and the summary is over all', async () => {
    const { code, report } = await jsonReport(extracts.sound, extracts.error, extracts.warning);
    expect(code).toBe(1);
    expect(report.files.map(({ file }) => file)).toEqual([extracts.sound, extracts.error, extracts.warning]);
    expect(report.summary).toEqual({ files: 3, failed: 0, records: 120, errors: 1, warnings: 1 });
  });

  test('one that cannot be read does not keep the others from being judged', async () => {
    const missing = join(extracts.directory, 'missing.dat');
    const { code, report } = await jsonReport(missing, extracts.error);
    expect(code).toBe(2);
    expect(report.files[0]).toMatchObject({ file: missing, error: { code: 'not-found' } });
    expect(report.files[1]).toMatchObject({ file: extracts.error, records: 40 });
    const text = await caaspp(['validate', missing, extracts.error]);
    expect(text.code).toBe(2);
    expect(text.stderr).toContain(missing);
    expect(text.stdout).toContain('field/code');
  });
});

describe('formats', () => {
  test('text, by default, is brief about a sound file', async () => {
    const { stdout, stderr } = await caaspp(['validate', extracts.sound]);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toBe('');
    expect((await caaspp(['validate', extracts.sound, '--format', 'text'])).stdout).toBe(stdout);
  });

  test('json', async () => {
    const { totals, findings } = await jsonReport(extracts.error);
    expect(totals).toMatchObject([
      { rule: 'field/code', severity: 'error', field: { key: 'recordType' }, count: 1 },
    ]);
    expect(findings).toMatchObject([
      { rule: 'field/code', line: 2, record: 1, actual: '07', expected: { kind: 'codes' } },
    ]);
  });

  test('ndjson has the findings of json, one a line', async () => {
    const { stdout } = await caaspp(['validate', extracts.many, '--format', 'ndjson']);
    const { findings } = await jsonReport(extracts.many);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(findings);
  });

  test('csv has the findings of json, one a row', async () => {
    const { stdout } = await caaspp(['validate', extracts.many, '--format', 'csv']);
    const rows: { rule: string; line: string }[] = parse(stdout, { columns: true });
    const { findings } = await jsonReport(extracts.many);
    expect(rows.map(({ rule, line }) => [rule, Number(line)])).toEqual(
      findings.map(({ rule, line }) => [rule, line]),
    );
  });

  test('sarif, junit and gitlab have the totals of json', async () => {
    const text = async (format: string) =>
      (await caaspp(['validate', extracts.many, '--format', format], { cwd: extracts.directory })).stdout;
    const { totals } = await jsonReport(extracts.many);
    const rules = totals.map(({ rule }) => rule);
    const [run] = JSON.parse(await text('sarif')).runs;
    expect(run.results).toMatchObject(
      totals.map(({ rule, count }) => ({ ruleId: rule, occurrenceCount: count })),
    );
    expect(JSON.parse(await text('gitlab'))).toMatchObject(
      rules.map((rule) => ({ check_name: rule, location: { path: 'many.csv' } })),
    );
    const [suite] = parseXml(await text('junit')).children;
    const failing = suite.children.filter(({ children }) => children.some(({ name }) => name === 'failure'));
    expect(failing.map(({ attributes }) => attributes.name)).toEqual(['field/code']);
    expect(suite.children.length).toBeGreaterThan(50);
  });

  test('markdown has a row for each total', async () => {
    const { stdout } = await caaspp(['validate', extracts.many, '--format', 'markdown']);
    expect(stdout.match(/^\| (error|warning) \|/gm)).toHaveLength(2);
  });

  test('github has an annotation for each rule, and adds to the summary of the step', async () => {
    const summary = extracts.write('summary.md', '# Before\n');
    const env = { GITHUB_STEP_SUMMARY: summary };
    const { stdout } = await caaspp(['validate', extracts.many, '--format', 'github'], { env });
    const { annotations } = parseAnnotations(stdout);
    expect(annotations.map(({ severity }) => severity)).toEqual(['error', 'warning']);
    expect(readFileSync(summary, 'utf8')).toMatch(/^# Before\n# caaspp validate\n/);
    const unwritable = { GITHUB_STEP_SUMMARY: extracts.directory };
    expect((await caaspp(['validate', extracts.many, '--format', 'github'], { env: unwritable })).code).toBe(
      2,
    );
  });

  test('only rules that were to run are test cases', async () => {
    const { stdout } = await caaspp(['validate', extracts.many, '--format', 'junit', '--only', 'field/case']);
    const [suite] = parseXml(stdout).children;
    expect(suite.children.map(({ attributes }) => attributes.name)).toEqual(['field/case']);
  });

  test.each(['json', 'ndjson', 'csv', 'markdown', 'sarif', 'junit', 'gitlab', 'github'])(
    '%s is alone on standard output; the verdict stands beside it',
    async (format) => {
      const { stderr } = await caaspp(['validate', extracts.error, '--format', format]);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).toContain(extracts.error);
    },
  );

  test('a run can be repeated to the byte', async () => {
    const args = ['validate', extracts.many, extracts.error, '--format', 'json'];
    expect((await caaspp(args)).stdout).toBe((await caaspp(args)).stdout);
  });
});

describe('rules', () => {
  test.each([
    [['--only', 'field/case'], ['field/case']],
    [
      ['--only', 'field/case,field/code'],
      ['field/code', 'field/case'],
    ],
    [
      ['--only', 'field/case', '--only', 'field/code'],
      ['field/code', 'field/case'],
    ],
    [
      ['--only', 'field/'],
      ['field/code', 'field/case'],
    ],
    [['--only', 'record/'], []],
    [['--ignore', 'field/code'], ['field/case']],
    [['--ignore', 'field/'], []],
    [['--only', 'field/', '--ignore', 'field/case'], ['field/code']],
  ])('%j', async (args, rules) => {
    expect((await jsonReport(extracts.many, ...args)).rules).toEqual(rules);
  });

  test.each([['--only'], ['--ignore']])(
    '%s with an unknown rule ends before a file is read',
    async (flag) => {
      const { code, stdout, stderr } = await caaspp(['validate', extracts.many, flag, 'field/cod']);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('field/code');
    },
  );

  test('--severity grades rules up and down', async () => {
    const { code, totals } = await jsonReport(
      extracts.many,
      '--severity',
      'field/case=error',
      '--severity',
      'field/code=warning',
    );
    expect(code).toBe(1);
    expect(totals).toMatchObject([
      { rule: 'field/case', severity: 'error' },
      { rule: 'field/code', severity: 'warning' },
    ]);
    const unknown = await caaspp(['validate', extracts.many, '--severity', 'field/cod=error']);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('field/code');
  });
});

describe('--max-examples', () => {
  test.each([
    [[], 5],
    [['--max-examples', '2'], 2],
    [['--max-examples', '0'], 0],
    [['--max-examples', 'all'], 40],
  ])('%j', async (args, examples) => {
    const { totals, findings } = await jsonReport(extracts.many, ...args);
    expect(totals.map(({ count }) => count)).toEqual([40, 40]);
    expect(findings).toHaveLength(2 * examples);
  });
});

describe('personal data', () => {
  const ssid = '12345X7890';
  let path = '';

  beforeAll(() => {
    const [headings, first] = readFileSync(extracts.sound, 'utf8').split('\r\n');
    path = extracts.write('ssid.csv', [headings, first.split('^').with(2, ssid).join('^'), ''].join('\r\n'));
  });

  test.each(reportFormats)('is masked in %s', async (format) => {
    const { stdout, stderr } = await caaspp(['validate', path, '--format', format]);
    expect(stdout).toContain('ssid');
    expect(stdout + stderr).not.toContain(ssid);
  });

  test('is shown on demand', async () => {
    const { findings } = await jsonReport(path, '--show-personal-data');
    expect(findings.map(({ actual }) => actual)).toContain(ssid);
  });
});

describe('how much is said', () => {
  test.each(['-q', '--quiet'])('%s leaves the exit code', async (flag) => {
    expect(await caaspp(['validate', flag, extracts.error])).toEqual({ code: 1, stdout: '', stderr: '' });
    expect(await caaspp(['validate', flag, extracts.sound])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('--quiet still says what could not be judged', async () => {
    const { code, stdout, stderr } = await caaspp([
      'validate',
      '-q',
      join(extracts.directory, 'missing.dat'),
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('missing.dat');
  });

  test.each(['-v', '--verbose'])('%s adds how a sound file was recognised', async (flag) => {
    const { stdout } = await caaspp(['validate', flag, extracts.sound]);
    expect(stdout).toContain('headings of caaspp-2016-17');
  });

  test('--verbose adds the stack of an error', async () => {
    const { stderr } = await caaspp(['validate', '-v', join(extracts.directory, 'missing.dat')]);
    expect(stderr).toMatch(/\n {4}at /);
  });
});

describe('--layout', () => {
  test.each(['2016-17', 'caaspp-2016-17'])('%s', async (name) => {
    const { code, report } = await jsonReport(extracts.sound, '--layout', name);
    expect(code).toBe(0);
    expect(report.files[0]).toMatchObject({ layout: { id: 'caaspp-2016-17' } });
  });

  test('a document of one’s own', async () => {
    const { stdout } = await caaspp(['layout', 'show', '2016-17', '--format', 'json']);
    const mine = extracts.write('mine.json', JSON.stringify({ ...JSON.parse(stdout), id: 'mine' }));
    const { report } = await jsonReport(extracts.sound, '--layout', mine);
    expect(report.files[0]).toMatchObject({ layout: { id: 'mine' } });
  });

  test.each<[string, (e: Extracts) => string]>([
    ['unknown', () => '2016-18'],
    ['missing', (e) => join(e.directory, 'missing.json')],
    ['not JSON', (e) => e.write('text.json', 'text')],
    ['no layout', (e) => e.write('other.json', '{}')],
  ])('%s ends with 2', async (_, layout) => {
    const { code, stdout, stderr } = await caaspp(['validate', extracts.sound, '--layout', layout(extracts)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });
});
