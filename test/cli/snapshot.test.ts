import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caaspp, ended, gather, start } from './run.js';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/2016-17/${name}`, import.meta.url));
const extract = fixture('extract.csv');
const fixed = fixture('extract.dat');
/** LEAs of the fixture: the window closed before the extract, after it, and on the day. */
const [closed, open] = ['01912340000000', '20917270000000'];

const directory = mkdtempSync(join(tmpdir(), 'caaspp-snapshot-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const inDirectory = (name: string) => join(directory, name);
const single = inDirectory('single.csv');

function write(name: string, content: string): string {
  writeFileSync(inDirectory(name), content);
  return inDirectory(name);
}

beforeAll(async () => {
  expect((await caaspp(['generate', '--records', '10', '--form', 'caret', '-o', single])).code).toBe(0);
});

async function snapshot(...args: string[]) {
  const { code, stdout, stderr } = await caaspp(['snapshot', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** The result for the first file, as JSON. */
async function json(...args: string[]) {
  return JSON.parse(await snapshot('--format', 'json', ...args)).files[0];
}

const recordsBySource = ({ sources }: { sources: Record<string, { records: number }> }) =>
  Object.fromEntries(Object.entries(sources).map(([source, { records }]) => [source, records]));

describe('formats', () => {
  test('text has each LEA and the totals', async () => {
    const text = await snapshot(extract);
    for (const word of [closed, open, '2017-06-14', '2017-06-30', '2017-06-18']) expect(text).toContain(word);
    expect(await snapshot(extract, '--format', 'text')).toBe(text);
  });

  test('json', async () => {
    const file = await json(extract);
    expect(file).toMatchObject({
      file: extract,
      form: 'caret',
      layout: { id: 'caaspp-2016-17' },
      records: 60,
      extractDate: { date: '2017-06-18', from: 'layout' },
    });
    expect(recordsBySource(file)).toEqual({ snapshot: 23, calpads: 35, unknown: 2 });
    expect({ ...(await json(fixed)), file: extract, form: 'caret' }).toEqual(file);
  });

  test('csv', async () => {
    const rows: { source: string; records: string }[] = parse(await snapshot(extract, '--format', 'csv'), {
      columns: true,
    });
    const ofSnapshot = rows.filter(({ source }) => source === 'snapshot');
    expect(ofSnapshot.reduce((sum, { records }) => sum + Number(records), 0)).toBe(23);
  });
});

describe('inputs and outputs', () => {
  test('standard input', async () => {
    const { code, stdout } = await caaspp(['snapshot', '-', '--format', 'json'], {
      input: readFileSync(extract),
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).files[0]).toEqual({ ...(await json(extract)), file: '<stdin>' });
  });

  test('one file that cannot be read does not keep the others from it', async () => {
    const missing = inDirectory('missing.csv');
    const { code, stdout, stderr } = await caaspp(['snapshot', missing, extract, '--format', 'json']);
    expect(code).toBe(2);
    expect(stderr).toContain(missing);
    expect(JSON.parse(stdout).files).toMatchObject([
      { file: missing, error: { code: 'not-found' } },
      { file: extract, records: 60 },
    ]);
  });

  test.each(['-o', '--output'])('%s writes to a file', async (flag) => {
    const path = inDirectory('report.json');
    expect(await snapshot(extract, '--format', 'json', flag, path)).toBe('');
    expect(readFileSync(path, 'utf8')).toBe(await snapshot(extract, '--format', 'json'));
  });

  test('--layout', async () => {
    expect(await json(extract, '--layout', '2016-17')).toEqual(await json(extract));
    expect((await caaspp(['snapshot', extract, '--layout', '2016-18'])).code).toBe(2);
  });
});

describe('--extracted-on', () => {
  test.each([
    ['2017-06-14', { snapshot: 0, calpads: 58, unknown: 2 }],
    ['2017-06-15', { snapshot: 23, calpads: 35, unknown: 2 }],
    ['2017-07-01', { snapshot: 58, calpads: 0, unknown: 2 }],
  ])('%s', async (date, sources) => {
    const file = await json(extract, '--extracted-on', date);
    expect(file.extractDate).toMatchObject({ date, from: 'option' });
    expect(recordsBySource(file)).toEqual(sources);
  });

  test('file-time is the date in the name, else that of the last change in California', async () => {
    const named = inDirectory('extract_2017-07-01.csv');
    const plain = inDirectory('plain.csv');
    for (const path of [named, plain]) {
      cpSync(extract, path);
      const modified = new Date('2017-06-20T06:59:59Z');
      utimesSync(path, modified, modified);
    }
    const dateOf = async (path: string) => (await json(path, '--extracted-on', 'file-time')).extractDate;
    expect(await dateOf(named)).toMatchObject({ date: '2017-07-01', from: 'file-name' });
    expect(await dateOf(plain)).toMatchObject({ date: '2017-06-19', from: 'file-time' });
    // Only when it is asked for.
    expect((await json(named)).extractDate).toMatchObject({ date: '2017-06-18', from: 'layout' });
  });
});

describe('windows of the user’s', () => {
  const windows = () => write('windows.csv', `code,start,end\n${closed},2017-04-03,2017-06-30\n`);

  test('--windows comes before the records', async () => {
    const file = await json(extract, '--windows', windows());
    expect(recordsBySource(file)).toEqual({ snapshot: 0, calpads: 59, unknown: 1 });
    expect(file.windows).toEqual([
      { from: 'windows-file', records: 24 },
      { from: 'record', records: 35 },
    ]);
  });

  test('--window-end comes before both, in a file of one LEA', async () => {
    const file = await json(single, '--windows', windows(), '--window-end', '2017-06-17');
    expect(recordsBySource(file)).toEqual({ snapshot: 10, calpads: 0, unknown: 0 });
    expect(file.windows[0]).toEqual({ from: 'option', records: 10 });
  });

  test('codes that no record has are noted with their lines; not with --quiet', async () => {
    const path = write('more.csv', `${closed},2017-04-03,2017-06-30\n8528800,2017-04-03,2017-06-30\n`);
    const args = ['snapshot', extract, '--windows', path, '--format', 'json'];
    const { code, stdout, stderr } = await caaspp(args);
    expect(code).toBe(0);
    expect(stderr).toContain('85288000000000 (line 2)');
    expect(stderr).not.toContain(closed);
    expect(JSON.parse(stdout).unknownWindows).toEqual([{ code: '85288000000000', line: 2 }]);
    for (const flag of ['-q', '--quiet']) expect((await caaspp([...args, flag])).stderr).toBe('');
  });
});

describe('bad input ends with 2, and says where', () => {
  test.each<[string, string[], string[]]>([
    ['a test after the extract date', ['--extracted-on', '2017-05-01'], [extract, 'line 2']],
    ['several LEAs', ['--window-end', '2017-06-17'], [extract, 'line 26']],
    ['an extract after today', ['--extracted-on', '2017-06-19', '--today', '2017-06-18'], ['2017-06-19']],
    ['an extract in the future', ['--extracted-on', '2099-01-01'], ['2099-01-01']],
    ['no date', ['--extracted-on', '2017-06-31'], ['--extracted-on']],
    ['another form', ['--extracted-on', '6/18/2017'], ['--extracted-on']],
    ['no end of a window', ['--window-end', '2017-W24'], ['--window-end']],
    ['no day for today', ['--today', 'today'], ['--today']],
    ['no windows file', ['--windows', inDirectory('none.csv')], [inDirectory('none.csv')]],
    ['another format', ['--format', 'xml'], ['--format']],
    ['a format beside the annotated extract', ['--annotate', '--format', 'json'], ['--annotate', '--format']],
    ['an output that is the input', ['--annotate', '-o', extract], [extract]],
    ['two files to annotate', [single, '--annotate'], ['One extract']],
  ])('%s', async (_, args, named) => {
    const { code, stdout, stderr } = await caaspp(['snapshot', extract, ...args]);
    expect({ code, stdout: stdout.trim() }).toEqual({ code: 2, stdout: '' });
    for (const word of named) expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  test.each([
    ['overlapping', `${closed},2017-04-03,2017-05-31\n${closed},2017-05-31,2017-06-30\n`, 2],
    ['reversed', `code,start,end\n${closed},2017-06-30,2017-04-03\n`, 2],
    ['unparsable', `${closed},2017-04-03,June\n`, 1],
  ])('a windows file: %s', async (_, content, line) => {
    const path = write('bad.csv', content);
    const { code, stdout, stderr } = await caaspp(['snapshot', extract, '--windows', path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${path}, line ${line}`);
  });

  test('fixed width to annotate, with the way out', async () => {
    const { code, stdout, stderr } = await caaspp(['snapshot', fixed, '--annotate']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('.csv');
  });
});

describe('--annotate', () => {
  const annotated = inDirectory('annotated.csv');

  test('writes the extract with three columns more, and says so on standard error', async () => {
    const { code, stdout, stderr } = await caaspp(['snapshot', extract, '--annotate', '-o', annotated]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/\b23\b.*\b35\b.*\b2\b/);
    const lines = readFileSync(annotated, 'utf8').split('\r\n');
    const original = readFileSync(extract, 'utf8').split('\r\n');
    expect(lines.map((line) => line.split('^').slice(0, 227).join('^'))).toEqual(original);
    expect(lines[0].split('^').slice(227)).toEqual([
      'DemographicSource',
      'DemographicsAsOf',
      'DemographicsCorrectable',
    ]);
    const added = lines.slice(1, -1).map((line) => line.split('^').slice(227).join(' '));
    expect(new Set(added)).toEqual(
      new Set(['snapshot 2017-06-14 No', 'calpads 2017-06-18 Yes', 'unknown  ']),
    );
  });

  test('goes to standard output where no file is named; -q leaves nothing beside it', async () => {
    const { stdout, stderr } = await caaspp(['snapshot', extract, '--annotate', '-q']);
    expect(stdout).toBe(readFileSync(annotated, 'utf8'));
    expect(stderr).toBe('');
  });

  test('an annotated extract is refused', async () => {
    const { code, stderr } = await caaspp(['snapshot', annotated, '--annotate']);
    expect(code).toBe(2);
    expect(stderr).toContain('DemographicSource');
  });

  test('a file that cannot be annotated to its end is not left half-written', async () => {
    const path = inDirectory('half.csv');
    const args = ['snapshot', extract, '--annotate', '--window-end', '2017-06-17', '-o', path];
    expect((await caaspp(args)).code).toBe(2);
    expect(() => readFileSync(path)).toThrow();
  });

  test('a reader that goes ends it quietly', async () => {
    const child = start(['snapshot', extract, '--annotate']);
    child.stdout.destroy();
    const stderr = gather(child.stderr);
    expect(await ended(child)).toBe(0);
    expect(await stderr).not.toContain('EPIPE');
  });
});

test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Pacific/Pago_Pago'])(
  'the time zone of the machine plays no part: %s',
  async (TZ) => {
    const path = inDirectory('timed.csv');
    cpSync(extract, path);
    const modified = new Date('2017-06-19T06:30:00Z');
    utimesSync(path, modified, modified);
    for (const args of [[extract], [path, '--extracted-on', 'file-time'], [extract, '--annotate', '-q']]) {
      const { code, stdout } = await caaspp(['snapshot', ...args], { env: { TZ } });
      expect(code).toBe(0);
      expect(stdout).toBe((await caaspp(['snapshot', ...args])).stdout);
    }
    const today = await caaspp(['snapshot', path, '--extracted-on', 'file-time', '--today', '2017-06-18'], {
      env: { TZ },
    });
    expect(today.code).toBe(0);
  },
);

describe('validate', () => {
  async function validate(...args: string[]) {
    const { code, stdout } = await caaspp(['validate', '--format', 'json', ...args]);
    const [file] = JSON.parse(stdout).files;
    const rules: string[] = file.totals?.map(({ rule }: { rule: string }) => rule);
    const notRun: string[] = file.notRun?.map(({ rule }: { rule: string }) => rule);
    return { code, file, rules, notRun };
  }

  test('says by which extract date it judged, and that of the option before that of the layout', async () => {
    expect(await validate(extract)).toMatchObject({ rules: [], file: { extractedOn: '2017-06-18' } });
    const later = await validate(extract, '--extracted-on', '2017-07-20');
    expect(later).toMatchObject({ file: { extractedOn: '2017-07-20' } });
    expect(later.rules).toContain('snapshot/exited-before-extract');
    expect((await validate(extract, '--only', 'field/')).file.extractedOn).toBeNull();
    expect((await caaspp(['validate', '-v', extract])).stdout).toContain('2017-06-18');
  });

  test('--window-end and --windows give the source of demographics', async () => {
    const windows = write('early.csv', `${closed},2010-01-04,2010-01-29\n`);
    for (const args of [
      ['--window-end', '2010-01-29'],
      ['--windows', windows],
    ]) {
      const { rules } = await validate(single, ...args);
      expect(new Set(rules)).toEqual(new Set(['snapshot/date-after-source']));
    }
  });

  test('--downloaded-on lets the rule about deliveries run', async () => {
    const rule = 'snapshot/result-before-delivery';
    expect((await validate(extract)).notRun).toContain(rule);
    const early = await validate(extract, '--downloaded-on', '2017-08-31');
    expect(early).toMatchObject({ rules: [rule], notRun: expect.not.arrayContaining([rule]) });
    const later = await validate(extract, '--downloaded-on', '2017-09-01');
    expect(later).toMatchObject({ rules: [], notRun: expect.not.arrayContaining([rule]) });
  });

  test.each([
    [['--extracted-on', '2017-06-19', '--today', '2017-06-18'], 'date-in-future'],
    [['--extracted-on', '2017-05-01'], 'extract-date-too-early'],
    [['--downloaded-on', '2017-06-17'], 'download-before-extract'],
    [['--window-end', '2017-06-17'], 'several-leas'],
  ])('%j cannot be: %s', async (args, error) => {
    expect(await validate(extract, ...args)).toMatchObject({ code: 2, file: { error: { code: error } } });
  });

  test('codes of the windows file that no record has are noted', async () => {
    const windows = write('unknown.csv', '8528800,2017-04-03,2017-06-30\n');
    const { code, stderr } = await caaspp(['validate', extract, '--windows', windows]);
    expect(code).toBe(0);
    expect(stderr).toContain('85288000000000 (line 1)');
  });
});
