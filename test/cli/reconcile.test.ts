import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { zipOf } from '../support/zip.js';
import { caaspp } from './run.js';

const fixtures = fileURLToPath(new URL('../../fixtures/2016-17/', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'caaspp-reconcile-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const extract = join(fixtures, 'extract.csv');
const research = join(fixtures, 'research-file.csv');

function write(name: string, content: string | Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

const reconcile = (...args: string[]) => caaspp(['reconcile', extract, ...args]);

/** The fixture's extract in the columns of a research file. */
async function own(...args: string[]): Promise<string> {
  const path = join(directory, `own${args.join('')}.csv`);
  const { code } = await caaspp(['aggregate', extract, '--form', 'research-file', ...args, '-o', path]);
  expect(code).toBe(0);
  return path;
}

describe('aggregate --form research-file', () => {
  test('is broken down as the published file, and agrees with its extract', async () => {
    const { code, stdout } = await reconcile('--research', await own(), '--format', 'json');
    expect(code).toBe(0);
    const { totals } = JSON.parse(stdout);
    expect(totals).toMatchObject({ different: 0, 'missing-here': 0, 'missing-there': 0, hidden: 0 });
    expect(totals.matched).toBeGreaterThan(1000);
  });

  test('--administration and --test choose the columns, of which stderr says what is not verified', async () => {
    const args = ['aggregate', extract, '--form', 'research-file', '--administration', '2023-24'];
    const smarterBalanced = await caaspp(args);
    expect(smarterBalanced.stdout.split('\r\n')[0].split('^')).toHaveLength(69);
    const cast = await caaspp([...args, '--test', 'cast']);
    expect(cast.stdout).toContain('^Life Sciences Domain Percent Below Standard^');
    expect(cast.stderr).toContain('not verified');
    expect((await caaspp([...args, '--test', 'cast', '-q'])).stderr).toBe('');
  });

  test('of tests that have none ends with 2', async () => {
    const elpac = join(directory, 'elpac.csv');
    const administration = 'elpac-summative-2018-19';
    await caaspp([
      'generate',
      '--administration',
      administration,
      '--records',
      '20',
      '--form',
      'caret',
      '-o',
      elpac,
    ]);
    const { code, stdout, stderr } = await caaspp(['aggregate', elpac, '--form', 'research-file']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(administration);
  });

  test.each([
    ['--administration', '2019-20'],
    ['--administration', '2017'],
    ['--test', 'act'],
  ])('%s %s ends with 2', async (...args) => {
    const { code, stdout } = await caaspp(['aggregate', extract, '--form', 'research-file', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

test('the fixture differs from what the tool writes in the rows that its page names', async () => {
  const lines = (path: string) => readFileSync(path, 'latin1').trimEnd().split('\r\n');
  const identity = (line: string) => {
    const cells = line.slice(1, -1).split('","');
    return `${cells.slice(0, 3).join('')} ${cells[10]} ${cells[5]}`;
  };
  const path = await own('--by', 'district,school,test,grade,group', '--groups', '6,7,8,160,180,190');
  const published = new Set(lines(research));
  expect(
    lines(path)
      .filter((line) => !published.has(line))
      .map(identity),
  ).toEqual([
    '01912340000000 1 6',
    '01912340000000 1 160',
    '01912340000000 2 1',
    '01912340061234 1 1',
    '20917270000000 1 6',
    '20917270000000 1 160',
    '20917270000000 1 180',
  ]);
});

describe('files as the state publishes them', () => {
  const text = readFileSync(research);

  test('a download: the ZIP, or gzip', async () => {
    const { stdout } = await reconcile('--research', research, '--format', 'json');
    for (const packed of [
      write('research.zip', zipOf([{ name: 'sb_ca2017_all_csv_v2.txt', bytes: text }])),
      write('research.gz', gzipSync(text)),
    ]) {
      const run = await reconcile('--research', packed, '--format', 'json');
      expect({ ...JSON.parse(run.stdout), research: '' }).toEqual({ ...JSON.parse(stdout), research: '' });
    }
  });

  test.each<[string, string[]]>([
    ['several texts', ['one.txt', 'two.txt']],
    ['none', ['read.me']],
  ])('an archive with %s ends with 2', async (_, names) => {
    const path = write(`${names[0]}.zip`, zipOf(names.map((name) => ({ name, bytes: text }))));
    const { code, stderr } = await reconcile('--research', path);
    expect(code).toBe(2);
    expect(stderr).toContain(path);
  });
});

describe('exit codes', () => {
  test('1 with an unexplained difference, 0 without', async () => {
    expect((await reconcile('--research', research)).code).toBe(1);
    expect((await reconcile('--research', research, '--tolerance', '3')).code).toBe(0);
    expect((await reconcile('--research', await own())).code).toBe(0);
  });

  test.each<[string, string[], string]>([
    ['no --research', [], '--research'],
    ['a missing file', ['--research', join(directory, 'missing.csv')], 'missing.csv'],
    ['an extract', ['--research', extract], 'extract.csv'],
    ['a research file as entities', ['--research', research, '--entities', research], 'research-file.csv'],
    ['a bad tolerance', ['--research', research, '--tolerance', 'some'], '--tolerance'],
    ['an output that is an input', ['--research', research, '-o', research], 'research-file.csv'],
    ['another layout', ['--research', research, '--layout', '1999-00'], '1999-00'],
  ])('2: %s', async (_, args, named) => {
    const { code, stdout, stderr } = await reconcile(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(named);
  });

  test('2: a file of another year', async () => {
    const path = write('2018.csv', readFileSync(research, 'latin1').replaceAll('"2017"', '"2018"'));
    expect((await reconcile('--research', path)).code).toBe(2);
  });
});

test('--entities gives names and tells charter schools that are LEAs', async () => {
  const heading =
    '"County Code","District Code","School Code","Filler","Test Year","Type Id","County Name","District Name","School Name","Zip Code"';
  const entities = (typeId: number) =>
    write(
      `entities${typeId}.csv`,
      `${heading}\r\n"01","91234","0999999","","2017","${typeId}","Alameda","Alder Valley Unified","Charter of Pe\xf1a","     "\r\n`,
    );
  const [headings, , row] = readFileSync(await own('--by', 'district,test'), 'latin1').split('\r\n');
  const path = write(
    'charter.csv',
    [
      ...readFileSync(await own(), 'latin1')
        .trimEnd()
        .split('\r\n'),
      row.replace(/^"\d\d","\d{5}","0000000"/, '"01","91234","0999999"'),
    ].join('\r\n'),
  );
  expect(headings).toContain('County Code');
  const packed = write('entities.zip', zipOf([{ name: 'entities.txt', bytes: readFileSync(entities(10)) }]));
  const local = await reconcile('--research', path, '--entities', packed);
  expect(local.code).toBe(1);
  expect(local.stdout).toContain('01912340999999 Charter of');
  expect((await reconcile('--research', path, '--entities', entities(9))).code).toBe(0);
});

describe('--format', () => {
  test('text by default', async () => {
    const { stdout } = await reconcile('--research', research);
    expect((await reconcile('--research', research, '--format', 'text')).stdout).toBe(stdout);
  });

  test('csv: a line for each difference', async () => {
    const { stdout } = await reconcile('--research', research, '--format', 'csv');
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect(
      rows.map(({ code, record_type, group, measure, reasons }) => [
        code,
        record_type,
        group,
        measure,
        reasons,
      ]),
    ).toEqual([
      ['01912340000000', '02', '1', 'tested', ''],
      ['01912340000000', '01', '6', 'enrolled', 'group-6'],
      ['01912340000000', '01', '6', 'tested', 'group-6'],
      ['01912340061234', '01', '1', 'enrolled', 'suppressed'],
      ...['6', '160', '180'].flatMap((group) =>
        ['enrolled', 'tested'].map((measure) => ['20917270000000', '01', group, measure, 'corrected']),
      ),
    ]);
  });

  test('json: the whole result', async () => {
    const { stdout } = await reconcile('--research', research, '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      year: 2017,
      leas: ['01912340000000', '20917270000000', '39922200000000'],
      totals: {
        hidden: 1,
        different: 5,
        'missing-here': 0,
        'missing-there': 1,
        explained: 5,
        unexplained: 1,
      },
      byReason: { suppressed: 2, 'group-6': 1, corrected: 3 },
    });
  });
});

test.each(['-o', '--output'])('%s', async (flag) => {
  const path = join(directory, `report${flag}`);
  const { code, stdout } = await reconcile('--research', research, flag, path);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(readFileSync(path, 'utf8')).toBe((await reconcile('--research', research)).stdout);
});

test('the extract on standard input, in fixed width, of a named layout; -q', async () => {
  const input = readFileSync(join(fixtures, 'extract.dat'));
  const args = ['reconcile', '-', '--research', research, '--layout', '2016-17', '-q'];
  expect(await caaspp(args, { input })).toEqual(await reconcile('--research', research));
});

describe('docs/reconciling.md', () => {
  const page = readFileSync(new URL('../../docs/reconciling.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/^```console\n\$ caaspp (.+)\n([^`]*)```$/gm)].map(
    ([, command, shown]) => ({
      command,
      shown,
    }),
  );

  test('has examples', () => {
    expect(examples).toHaveLength(3);
  });

  test.each(examples)('$command', async ({ command, shown }) => {
    expect((await caaspp(command.split(' '), { cwd: fixtures })).stdout).toBe(shown);
  });
});
