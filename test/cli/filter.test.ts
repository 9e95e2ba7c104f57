import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Extracts, makeExtracts } from './extracts.js';
import { caaspp } from './run.js';

let extracts: Extracts;
let lines: string[];

beforeAll(async () => {
  extracts = await makeExtracts();
  lines = readFileSync(extracts.sound, 'utf8').trimEnd().split('\r\n');
});

/** Standard output as lines, the heading row first. */
async function filtered(...args: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await caaspp(['filter', extracts.sound, ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.trimEnd().split('\r\n');
}

describe('records', () => {
  test('without options an extract is copied, byte for byte, from a file or a pipe', async () => {
    for (const path of [extracts.sound, extracts.soundFixed]) {
      const bytes = readFileSync(path, 'utf8');
      expect(await caaspp(['filter', path])).toEqual({ code: 0, stdout: bytes, stderr: '' });
      expect((await caaspp(['filter', '-'], { input: bytes })).stdout).toBe(bytes);
    }
  });

  test('--where', async () => {
    const wanted = lines.filter((line, index) => index === 0 || line.startsWith('01^'));
    expect(await filtered('--where', 'recordType = 01')).toEqual(wanted);
  });

  test('several extracts, one heading row', async () => {
    const { stdout } = await caaspp(['filter', extracts.sound, extracts.warning, '--count']);
    expect(stdout).toBe('80\n');
    const { stdout: text } = await caaspp(['filter', extracts.sound, extracts.sound]);
    expect(text.trimEnd().split('\r\n')).toEqual([...lines, ...lines.slice(1)]);
  });

  test('--count', async () => {
    expect(await filtered('--count')).toEqual(['40\n'.trim()]);
    const { code, stdout, stderr } = await caaspp([
      'filter',
      extracts.sound,
      '--count',
      '--where',
      'not recordType',
    ]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '0\n', stderr: '' });
  });

  test('--limit', async () => {
    expect(await filtered('--limit', '3')).toEqual(lines.slice(0, 4));
  });

  test('--distinct', async () => {
    const types = await filtered('--select', 'recordType', '--distinct');
    expect(types).toEqual([...new Set(types)]);
    expect(types.length).toBeLessThan(9);
  });

  test('--sample, --seed', async () => {
    const sample = await filtered('--sample', '5');
    expect(sample).toHaveLength(6);
    expect(lines.filter((line) => sample.includes(line))).toEqual(sample);
    expect(await filtered('--sample', '5', '--seed', '1')).toEqual(sample);
    expect(await filtered('--sample', '5', '--seed', '2')).not.toEqual(sample);
  });

  test('no record: exit 0, the headings, a note unless --quiet', async () => {
    const args = ['filter', extracts.sound, '--where', 'scaleScore = 1'];
    const { code, stdout, stderr } = await caaspp(args);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${lines[0]}\r\n` });
    expect(stderr).toContain('sound.csv');
    expect((await caaspp([...args, '--quiet'])).stderr).toBe('');
  });

  test('a record of the wrong shape is left out, and that is a finding', async () => {
    const path = extracts.write('long.csv', [lines[0], lines[1], `${lines[2]}^x`, ''].join('\r\n'));
    const { code, stdout, stderr } = await caaspp(['filter', path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: `${lines[0]}\r\n${lines[1]}\r\n` });
    expect(stderr).toContain('long.csv, line 3');
    expect(stderr).not.toContain(lines[2].split('^')[2]);
  });
});

describe('columns', () => {
  test('--select, of an extract of fixed width too', async () => {
    const column = lines[0].split('^').indexOf('ScaleScore');
    const wanted = lines.map((line) => line.split('^')[column]);
    expect(await filtered('--select', 'scaleScore')).toEqual(wanted);
    const { stdout } = await caaspp(['filter', extracts.soundFixed, '--select', 'scaleScore']);
    expect(stdout).toBe([...wanted, ''].join('\r\n'));
  });

  test('--exclude', async () => {
    const [headings] = await filtered('--exclude', 'ssid,*Name*', '--exclude', 'recordType');
    expect(headings).toMatch(/^UIN\^DateofBirth\^/);
  });

  test('--labels', async () => {
    const [headings, ...rows] = await filtered('--select', 'elas', '--labels');
    expect(headings).toBe('EnglishLanguageAcquisitionStatus^elasLabel');
    expect(rows).toContain('EO^English or American Sign Language only');
  });
});

describe('join', () => {
  test('--join, --on, --join-select', async () => {
    const args = ['--join', extracts.soundFixed, '--on', 'ssid,recordType', '--join-select', 'uin'];
    const [headings, ...rows] = await filtered(...args, '--select', 'uin');
    expect(headings).toBe('UIN^joined UIN');
    expect(rows).toHaveLength(40);
    expect(rows.every((row) => /^(\d+)\^\1$/.test(row))).toBe(true);
  });

  test('an export beside an extract and an extract beside an export; who agrees with nobody is counted', async () => {
    const [, student] = await filtered('--select', 'ssid', '--limit', '1');
    const generated = await caaspp(['generate', '--administration', 'cers-export', '--records', '30']);
    const [head, ...results] = generated.stdout.trimEnd().split('\r\n');
    const column = head.split(',').indexOf('StudentIdentifier');
    const students = [student, student, '9999999999'];
    const rows = students.map((ssid, index) => results[index].split(',').with(column, ssid).join(','));
    const cers = extracts.write('cers.csv', [head, ...rows, ''].join('\r\n'));
    const beside = await caaspp([
      'filter',
      extracts.sound,
      '--join',
      cers,
      '--where',
      'assessmentName',
      '--count',
    ]);
    const records = (await filtered('--where', `ssid = ${student}`)).length - 1;
    expect({ code: beside.code, stdout: beside.stdout }).toEqual({ code: 0, stdout: `${2 * records}\n` });
    expect(
      beside.stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual([String(40 - records), String(records), '1']);
    const other = await caaspp([
      'filter',
      cers,
      '--join',
      extracts.sound,
      '--select',
      'ssid',
      '--join-select',
      'uin',
    ]);
    expect(other.stdout.split('\r\n')).toHaveLength(1 + 2 * records + 1 + 1);
    expect(other.stdout).toContain('StudentIdentifier,UIN\r\n');
  });

  test('one that would be written over, or cannot be joined', async () => {
    const { directory, sound, soundFixed } = extracts;
    const refused = [
      [sound, '--join', soundFixed, '-o', soundFixed],
      [sound, '--join', sound, '--on', 'elass'],
      [sound, '--on', 'ssid'],
      [sound, '--join-select', 'ssid'],
      ['-', '--join', '-'],
    ];
    for (const args of refused) {
      const { code, stdout } = await caaspp(['filter', ...args], { cwd: directory });
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
    }
  });
});

describe('output', () => {
  test('-o: the file, and a note of how many', async () => {
    const path = join(extracts.directory, 'some.csv');
    const { code, stdout, stderr } = await caaspp(['filter', extracts.sound, '--limit', '3', '-o', path]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('3 of ');
    expect(readFileSync(path, 'utf8')).toBe([...lines.slice(0, 4), ''].join('\r\n'));
    expect((await caaspp(['filter', path, '-o', path])).code).toBe(2);
  });

  test('--split-by: a directory of files that together hold every record', async () => {
    const directory = join(extracts.directory, 'schools');
    expect(
      (await caaspp(['filter', extracts.soundFixed, '--split-by', 'school', '-o', directory])).code,
    ).toBe(0);
    const names = readdirSync(directory);
    const records = names.flatMap((name) =>
      readFileSync(join(directory, name), 'utf8').trimEnd().split('\n'),
    );
    expect(records.toSorted()).toEqual(
      readFileSync(extracts.soundFixed, 'utf8').trimEnd().split('\n').toSorted(),
    );
    expect(names.every((name) => /^(\d{14}|_blank)\.dat$/.test(name))).toBe(true);
    const again = await caaspp(['filter', extracts.sound, '--split-by', 'school', '-o', directory]);
    expect(again.code).toBe(2);
    expect(readdirSync(directory)).toEqual(names);
  });

  test('--split-by: nothing appears where it fails half-way', async () => {
    const directory = join(extracts.directory, 'half');
    const args = ['--split-by', 'recordType', '--where', 'downloadedOn', '-o', directory];
    expect((await caaspp(['filter', extracts.sound, ...args])).code).toBe(2);
    expect(existsSync(directory)).toBe(false);
    expect(readdirSync(extracts.directory).filter((name) => name.startsWith('.caaspp'))).toEqual([]);
  });
});

describe('what is said of the extract', () => {
  const sources = async (...args: string[]) =>
    new Set((await filtered('--where', 'windowEnd', '--select', 'demographics', ...args)).slice(1));

  test('--extracted-on', async () => {
    expect(await sources('--extracted-on', '2017-08-31')).toEqual(new Set(['snapshot']));
  });

  test('--window-end', async () => {
    const district = '--where=entityDistrict';
    const [, lea] = await filtered('--select', 'entityDistrict', district, '--limit', '1');
    const path = join(extracts.directory, 'lea.csv');
    writeFileSync(
      path,
      (await caaspp(['filter', extracts.sound, '--where', `entityDistrict = ${lea}`])).stdout,
    );
    const args = [
      'filter',
      path,
      '--select',
      'windowEnd,demographics',
      '--distinct',
      '--window-end',
      '2017-06-18',
    ];
    expect((await caaspp(args)).stdout).toMatch(/\r\n2017-06-18\^calpads\r\n$/);
  });

  test('--windows', async () => {
    const [, lea] = await filtered('--select', 'entityDistrict', '--where', 'entityDistrict', '--limit', '1');
    const path = extracts.write('windows.csv', `${lea},2017-01-10,2017-03-03\n`);
    const ends = await filtered(
      '--windows',
      path,
      '--where',
      `entityDistrict = ${lea}`,
      '--select',
      'windowEnd',
    );
    expect(ends).toContain('2017-03-03');
  });

  test('--windows: codes that no record has are named', async () => {
    const path = extracts.write('unknown.csv', '99999990000000,2017-01-10,2017-03-03\n');
    const args = ['filter', extracts.sound, '--windows', path, '--count', '--where'];
    expect((await caaspp([...args, 'demographics = snapshot'])).stderr).toContain('99999990000000');
    expect((await caaspp([...args, 'recordType = 01'])).stderr).toBe('');
  });

  test('--downloaded-on', async () => {
    const args = ['--where', 'downloadedOn < deliveredFrom', '--count', '--downloaded-on'];
    expect(await filtered(...args, '2017-12-01')).toEqual(['0']);
    expect(await filtered(...args, '2017-07-26')).not.toEqual(['0']);
  });

  test('--today', async () => {
    const args = ['filter', extracts.sound, '--where', 'demographics', '--count', '--today'];
    expect((await caaspp([...args, '2017-06-17'])).code).toBe(2);
    expect((await caaspp([...args, '2017-06-18'])).code).toBe(0);
  });

  test('--layout', async () => {
    expect((await filtered('--layout', '2016-17')).length).toBe(41);
    expect((await caaspp(['filter', extracts.sound, '--layout', '2016-18'])).code).toBe(2);
  });
});

describe('usage errors end with 2, name the nearest and write nothing', () => {
  test.each<[string[], string]>([
    [['--where', 'recordTyp = 01'], 'recordType'],
    [['--where', 'elas = EX'], '^^'],
    [['--where', 'scaleScore between 1'], '^'],
    [['--select', 'scaleScor'], 'scaleScore'],
    [['--split-by', 'ssid', '-o', 'x'], 'personal'],
    [['--split-by', 'school'], '--output'],
    [['--split-by', 'school', '--count', '-o', 'x'], '--count'],
    [['--limit', 'few'], '--limit'],
    [['--sample', '0'], '--sample'],
    [['--window-end', '2017-02-30'], '--window-end'],
  ])('%j', async (args, saying) => {
    const { code, stdout, stderr } = await caaspp(['filter', extracts.sound, ...args], {
      cwd: extracts.directory,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(saying);
    expect(existsSync(join(extracts.directory, 'x'))).toBe(false);
  });

  test.each([['missing.csv'], ['-', '-']])('%j %j', async (...files) => {
    const { code, stdout } = await caaspp(['filter', ...files], { cwd: extracts.directory });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('fixed width beside caret, unless columns are chosen', async () => {
    const both = [extracts.sound, extracts.soundFixed];
    expect((await caaspp(['filter', ...both])).code).toBe(2);
    expect((await caaspp(['filter', ...both, '--select', 'uin', '--count'])).stdout).toBe('80\n');
  });
});
