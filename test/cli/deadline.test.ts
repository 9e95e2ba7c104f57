import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { caaspp } from './run.js';

const directory = mkdtempSync(join(tmpdir(), 'caaspp-deadline-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function write(name: string, content: string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

const spring = ['--received', '2017-05-22', '--last-day', '2017-06-09'];
const summer = ['--received', '2017-07-10', '--last-day', '2017-06-09', '--first-day', '2017-08-14'];

async function deadline(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await caaspp(['deadline', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('text', () => {
  test.each([
    ['received before the last day', spring, '2017-06-20'],
    ['received after it', summer, '2017-09-11'],
    ['a first day that is not needed', [...spring, '--first-day', '2017-08-14'], '2017-06-20'],
  ])('%s: one line with the due date', async (_, dates, due) => {
    const text = await deadline(...dates);
    expect(text.trimEnd().split('\n')).toHaveLength(1);
    expect(text).toContain(due);
    expect(await deadline(...dates, '--format', 'text')).toBe(text);
  });

  test.each(['-v', '--verbose'])('%s adds a line for each day of the count', async (flag) => {
    const [line, blank, ...days] = (await deadline(...spring, flag)).trimEnd().split('\n');
    expect(`${line}\n`).toBe(await deadline(...spring));
    expect(blank).toBe('');
    expect(days).toHaveLength(29);
    expect(days[0]).toMatch(/^2017-05-23\b.*\b1$/);
    expect(days[6]).toMatch(/^2017-05-29\b.*Memorial Day$/);
    expect(days[28]).toMatch(/^2017-06-20\b.*\b20$/);
  });
});

test('--format json is the whole result, with or without --verbose', async () => {
  const json = await deadline(...summer, '--format', 'json');
  expect(await deadline(...summer, '--format', 'json', '-v')).toBe(json);
  const result = JSON.parse(json);
  expect(result).toMatchObject({ due: '2017-09-11', rule: 'next-school-year' });
  expect(result.workingDays).toHaveLength(29);
  expect(result.workingDays).toContainEqual({ date: '2017-08-14', number: 1 });
  expect(result.workingDays).toContainEqual({
    date: '2017-08-19',
    number: null,
    skipped: { reason: 'weekend' },
  });
  expect(result.workingDays).toContainEqual({
    date: '2017-09-04',
    number: null,
    skipped: { reason: 'holiday', name: 'Labor Day' },
  });
  expect(result.workingDays.at(-1)).toEqual({ date: '2017-09-11', number: 20 });
});

describe('--holidays', () => {
  test('a file', async () => {
    const path = write('local.csv', '\ufeffdate,name\r\n2017-06-01,Founders\u2019 Day\r\n2017-06-02\r\n');
    const result = JSON.parse(await deadline(...spring, '--holidays', path, '--format', 'json'));
    expect(result.due).toBe('2017-06-22');
    expect(result.workingDays).toContainEqual({
      date: '2017-06-01',
      number: null,
      skipped: { reason: 'holiday', name: 'Founders\u2019 Day' },
    });
  });

  test('standard input', async () => {
    const { code, stdout } = await caaspp(['deadline', ...spring, '--holidays', '-'], {
      input: '2017-06-01\n',
    });
    expect(code).toBe(0);
    expect(stdout).toContain('2017-06-21');
  });

  test('a name cannot steer the terminal', async () => {
    const path = write('hostile.csv', '2017-06-01,a\u001b[2Jb\n');
    expect(await deadline(...spring, '--holidays', path, '-v')).not.toContain('\u001b');
  });

  test.each([
    ['a bad date', 'date,name\n2017-06-01,A\n6/2/2017,B\n', 3],
    ['a range', '2017-06-01,2017-06-02\n', 1],
  ])('%s ends with 2, file and line', async (_, content, line) => {
    const path = write('bad.csv', content);
    const { code, stdout, stderr } = await caaspp(['deadline', ...spring, '--holidays', path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(path);
    expect(stderr).toContain(`line ${line}`);
  });

  test.each([
    ['a missing file', join(directory, 'missing.csv')],
    ['a directory', directory],
  ])('%s ends with 2', async (_, path) => {
    const { code, stdout, stderr } = await caaspp(['deadline', ...spring, '--holidays', path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(path);
  });
});

describe('dates that cannot be end with 2', () => {
  test.each([
    ['no day of the calendar', ['--received', '2017-02-30', '--last-day', '2017-06-09'], '2017-02-30'],
    ['another form', ['--received', '2017-05-22', '--last-day', '6/9/2017'], '6/9/2017'],
    ['a week date', ['--received', '2017-W21-1', '--last-day', '2017-06-09'], '2017-W21-1'],
    ['a first day that is none', [...spring, '--first-day', '20170814'], '20170814'],
    ['no --received', ['--last-day', '2017-06-09'], '--received'],
    ['no --last-day', ['--received', '2017-05-22'], '--last-day'],
    [
      'no --first-day where it is needed',
      ['--received', '2017-06-10', '--last-day', '2017-06-09'],
      '--first-day',
    ],
    ['the first day before the last', [...spring, '--first-day', '2016-08-15'], '2016-08-15'],
    [
      'received when school had begun',
      ['--received', '2017-09-05', '--last-day', '2017-06-09', '--first-day', '2017-08-14'],
      '2017-09-05',
    ],
    ['another format', [...spring, '--format', 'csv'], 'csv'],
    ['an argument', [...spring, 'surplus'], 'deadline'],
  ])('%s', async (_, args, named) => {
    const { code, stdout, stderr } = await caaspp(['deadline', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^caaspp: /);
    expect(stderr).toContain(named);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});

test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Pacific/Pago_Pago'])(
  'the time zone of the machine plays no part: %s',
  async (TZ) => {
    const { stdout } = await caaspp(['deadline', ...spring, '-v'], { env: { TZ } });
    expect(stdout).toBe(await deadline(...spring, '-v'));
  },
);

describe('help', () => {
  test('has every flag and an example', async () => {
    const help = await deadline('--help');
    for (const flag of ['--received', '--last-day', '--first-day', '--holidays', '--format', '--verbose']) {
      expect(help).toContain(flag);
    }
    expect(help).toContain('$ caaspp deadline --received');
  });

  test('says, as the page does, how the section is read', async () => {
    const page = readFileSync(new URL('../../docs/report-deadline.md', import.meta.url), 'utf8');
    for (const text of [page, await deadline('--help')]) {
      expect(text.replaceAll(/\s+/g, ' ').toLowerCase()).toContain('we read the section so');
    }
  });
});

describe('docs/report-deadline.md', () => {
  const page = readFileSync(new URL('../../docs/report-deadline.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/^```console\n\$ caaspp (.+)\n([^`]*)```$/gm)].map(
    ([, command, shown]) => ({ command, shown }),
  );

  test('has examples', () => {
    expect(examples).toHaveLength(3);
  });

  test.each(examples)('$command', async ({ command, shown }) => {
    write('local.csv', /^```csv\n([^`]*)```$/m.exec(page)?.[1] ?? '');
    const { stdout } = await caaspp(command.split(' '), { cwd: directory });
    expect(stdout).toBe(shown);
  });
});
