import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { workbookOf } from '../support/workbook.js';
import { zipOf } from '../support/zip.js';
import { type Extracts, makeExtracts } from './extracts.js';
import { caaspp } from './run.js';

let extracts: Extracts;
let below = '';

beforeAll(async () => {
  extracts = await makeExtracts();
  below = join(extracts.directory, 'below');
  mkdirSync(below);
});

/** Runs with a configuration in the directory above the working one. */
async function withConfig(config: object | string, ...args: string[]) {
  const text = typeof config === 'string' ? config : JSON.stringify(config, null, 2);
  extracts.write('caaspp.config.json', text);
  return caaspp(args, { cwd: below });
}

const own = {
  id: 'local/english',
  title: 'Records are of English',
  when: 'recordType',
  must: 'recordType = 01',
  severity: 'warning',
};

async function rulesFound(config: object, ...args: string[]) {
  const { stdout } = await withConfig(
    config,
    'validate',
    '--format',
    'ndjson',
    '--max-examples',
    '1',
    ...args,
  );
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line)).map(({ rule, severity }) => `${severity} ${rule}`);
}

describe('flags', () => {
  test.each<[string, object]>([
    ['for all commands', { failOn: 'warning' }],
    ['for one', { commands: { validate: { failOn: 'warning' } } }],
    ['for one before those for all', { failOn: 'none', commands: { validate: { failOn: 'warning' } } }],
  ])('%s', async (_, config) => {
    expect((await withConfig(config, 'validate', extracts.warning)).code).toBe(1);
  });

  test('those of the line go before', async () => {
    const args = ['validate', extracts.warning, '--fail-on', 'error'];
    expect((await withConfig({ failOn: 'warning' }, ...args)).code).toBe(0);
  });

  test('lists are replaced', async () => {
    const config = { commands: { validate: { only: ['field/case'] } } };
    expect(await rulesFound(config, extracts.many)).toEqual(['warning field/case']);
    expect(await rulesFound(config, extracts.many, '--only', 'field/code')).toEqual(['error field/code']);
  });

  test('one that the line excludes is left out', async () => {
    const config = { commands: { validate: { structureOnly: true } } };
    expect(await rulesFound(config, extracts.many)).toEqual([]);
    expect(await rulesFound(config, extracts.many, '--only', 'field/case')).toEqual(['warning field/case']);
  });

  test('numbers, truths and files of any command', async () => {
    const config = { commands: { generate: { records: 3, form: 'caret', output: 'made.csv' } } };
    expect((await withConfig(config, 'generate')).code).toBe(0);
    // From where the configuration stands, not from where the command runs.
    const made = readFileSync(join(extracts.directory, 'made.csv'), 'utf8');
    expect(made.trimEnd().split('\r\n')).toHaveLength(4);
  });

  test('colours', async () => {
    expect((await withConfig({ color: false, verbose: true }, 'config', 'print')).code).toBe(0);
  });
});

describe('--config and --no-config', () => {
  test('another file, also as YAML', async () => {
    const other = extracts.write('other.yaml', 'failOn: warning\n');
    extracts.write('caaspp.config.json', '{"failOn":"none"}');
    const run = (...args: string[]) => caaspp([...args, 'validate', extracts.warning], { cwd: below });
    expect((await run('--config', other)).code).toBe(1);
    expect((await run('--config', join(below, 'none.json'))).code).toBe(2);
  });

  test('none', async () => {
    const config = { failOn: 'warning' };
    expect((await withConfig(config, 'validate', extracts.warning, '--no-config')).code).toBe(0);
  });
});

describe('what is wrong is an error that names line and nearest', () => {
  test.each<[object | string, line: number, hint: string]>([
    [{ failon: 'warning' }, 2, 'failOn'],
    [{ commands: { validate: { maxExample: 1 } } }, 4, 'maxExamples'],
    [{ commands: { valdate: {} } }, 3, 'validate'],
    [{ format: 'json' }, 2, 'commands'],
    [{ failOn: 'fatal' }, 2, 'failOn'],
    [{ commands: { validate: { threads: 'many' } } }, 4, 'threads'],
    [{ rules: [{ ...own, mst: '' }] }, 9, 'must'],
    ['{\n"failOn": \n', 3, 'JSON'],
  ])('%j', async (config, line, hint) => {
    const { code, stdout, stderr } = await withConfig(config, 'validate', extracts.sound);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`caaspp.config.json, line ${line}:`);
    expect(stderr).toContain(hint);
  });

  test.each<[object, line: number]>([
    [{ severity: { 'field/cod': 'error' } }, 3],
    [
      {
        ignore: [
          { rule: 'field/', reason: 'x' },
          { rule: 'field/cod', reason: 'x' },
        ],
      },
      8,
    ],
  ])('a rule that is none: %j', async (config, line) => {
    const { code, stderr } = await withConfig(config, 'validate', extracts.sound);
    expect(code).toBe(2);
    expect(stderr).toContain(`caaspp.config.json, line ${line}:`);
    expect(stderr).toContain('field/code');
  });

  test('a key of a rule that no layout has', async () => {
    const config = { rules: [{ ...own, must: 'gendre = Female' }] };
    const { code, stderr } = await withConfig(config, 'validate', extracts.sound);
    expect(code).toBe(2);
    expect(stderr).toContain('gender');
  });
});

describe('rules', () => {
  test('--severity goes before severity', async () => {
    const config = { severity: { 'field/case': 'error', 'field/code': 'warning' } };
    const args = [extracts.many, '--severity', 'field/code=error'];
    const found = await rulesFound(config, ...args);
    expect(found.toSorted()).toEqual(['error field/case', 'error field/code']);
  });

  test('what is ignored is counted, with its reason', async () => {
    const ignore = [{ rule: 'field/code', field: 'languageCode', reason: 'codes of the county' }];
    const { stdout } = await withConfig({ ignore }, 'validate', extracts.many, '--format', 'json');
    const { files, summary } = JSON.parse(stdout);
    expect(files[0].ignored).toEqual([{ ...ignore[0], count: 40 }]);
    expect(summary).toMatchObject({ errors: 0, warnings: 40 });
    const text = await withConfig({ ignore }, 'validate', extracts.many);
    expect(text.stdout).toContain('codes of the county');
    expect(text.code).toBe(0);
  });

  test('one’s own run beside ours, and can be chosen and graded like them', async () => {
    const config = { rules: [own] };
    expect(await rulesFound(config, extracts.sound)).toEqual(['warning local/english']);
    expect(await rulesFound(config, extracts.sound, '--severity', 'local/english=error')).toEqual([
      'error local/english',
    ]);
    expect(await rulesFound(config, extracts.sound, '--ignore', 'local/')).toEqual([]);
  });

  test('rules lists them, explain explains them', async () => {
    const { stdout } = await withConfig({ rules: [own] }, 'rules', '--format', 'json');
    expect(JSON.parse(stdout).at(-1)).toMatchObject({ id: own.id, severity: 'warning', title: own.title });
    const inLayout = await withConfig({ rules: [own] }, 'rules', '--layout', '2016-17');
    expect(inLayout.stdout).toContain(own.id);
    const explained = await withConfig({ rules: [own] }, 'explain', own.id);
    expect(explained).toMatchObject({ code: 0, stderr: '' });
    expect(explained.stdout).toContain(own.must);
  });
});

describe('rules test', () => {
  const other = { ...own, id: 'local/other', when: 'scaleScore', must: 'scaleScore > 0' };
  const config = { rules: [own, other], ignore: [{ rule: 'local/', reason: 'not while trying' }] };

  test('says how many records a rule takes and in how many it fails', async () => {
    const { code, stdout } = await withConfig(config, 'rules', 'test', extracts.sound, '--format', 'json');
    expect(code).toBe(0);
    const [{ records, rules }] = JSON.parse(stdout);
    expect(records).toBe(40);
    const types = readFileSync(extracts.sound, 'utf8').match(/^\d\d\^/gm) ?? [];
    const fails = types.filter((type) => type !== '01^').length;
    expect(rules[0]).toMatchObject({ rule: own.id, takes: 40, fails, notRun: null });
    expect(rules[0].examples).toHaveLength(5);
    expect(rules[1]).toMatchObject({ rule: other.id, fails: 0 });
    expect(rules[1].takes).toBeGreaterThan(0);
  });

  test.each([
    [['--rule', 'local/other'], 0],
    [['--max-examples', '1'], 1],
    [['--show-personal-data'], 5],
    [['--layout', '2016-17'], 5],
  ])('%j', async (args, examples) => {
    const { code, stdout } = await withConfig(config, 'rules', 'test', extracts.sound, ...args);
    expect(code).toBe(0);
    expect(stdout.match(/ line \d+/g) ?? []).toHaveLength(examples);
  });

  test.each([
    [['--extracted-on', '2017-06-20', '--today', '2017-07-27'], 'extractedOn = 2017-06-20'],
    [['--downloaded-on', '2017-07-27', '--today', '2017-07-28'], 'downloadedOn = 2017-07-27'],
    [['--window-end', '2017-06-30'], 'windowEnd = 2017-06-30'],
  ])('%j is known to rules', async (args, must) => {
    const rules = [{ ...own, must }];
    // Of one LEA, as a window's end is.
    const [headings, first] = readFileSync(extracts.sound, 'utf8').split('\r\n');
    const one = extracts.write('one.csv', `${headings}\r\n${first}\r\n`);
    const run = async (...more: string[]) => {
      const line = ['rules', 'test', one, '--format', 'json', ...more];
      return JSON.parse((await withConfig({ rules }, ...line)).stdout)[0].rules[0];
    };
    expect(await run(...args)).toMatchObject({ takes: 1, fails: 0, notRun: null });
    const { fails, notRun } = await run();
    expect(fails > 0 || notRun !== null).toBe(true);
  });

  test('--windows are known to rules', async () => {
    const [, district] = /\^(\d{14})\^/.exec(readFileSync(extracts.sound, 'utf8')) ?? [];
    const windows = extracts.write('windows.csv', `code,start,end\n${district},2017-03-01,2017-06-29\n`);
    const rules = [{ ...own, must: 'windowEnd = 2017-06-29' }];
    const line = ['rules', 'test', extracts.sound, '--windows', windows, '--format', 'json'];
    const [{ rules: tried }] = JSON.parse((await withConfig({ rules }, ...line)).stdout);
    expect(tried[0].fails).toBeLessThan(tried[0].takes);
  });

  test('archives and workbooks', async () => {
    const members = ['a.csv', 'b.csv'].map((name) => ({ name, bytes: readFileSync(extracts.sound) }));
    const archive = extracts.write('both.zip', zipOf(members));
    const records = async (...args: string[]) => {
      const { stdout } = await withConfig(config, 'rules', 'test', archive, '--format', 'json', ...args);
      return JSON.parse(stdout).map((trial: { records: number }) => trial.records);
    };
    expect(await records('--member', 'a.csv')).toEqual([40]);
    expect(await records('--all-members')).toEqual([40, 40]);
    const rows = readFileSync(extracts.sound, 'utf8')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split('^'));
    const workbook = extracts.write(
      'w.xlsx',
      workbookOf([
        { name: 'All', rows },
        { name: 'Two', rows: rows.slice(0, 3) },
      ]),
    );
    const line = ['rules', 'test', workbook, '--sheet', 'Two', '--format', 'json'];
    expect(JSON.parse((await withConfig(config, ...line)).stdout)).toMatchObject([{ records: 2 }]);
  });

  test('a rule that does not run in the layout says so', async () => {
    const rules = [{ ...own, when: 'finalTestedSchoolCode', must: 'recordType = 01' }];
    const { stdout } = await withConfig({ rules }, 'rules', 'test', extracts.sound, '--format', 'json');
    expect(JSON.parse(stdout)[0].rules[0].notRun).not.toBeNull();
  });

  test.each([
    [{}, []],
    [{ rules: [own] }, ['--rule', 'local/englsh']],
    [{ rules: [{ ...own, must: 'gendre' }] }, []],
  ])('%j %j ends with 2', async (config, args) => {
    expect((await withConfig(config, 'rules', 'test', extracts.sound, ...args)).code).toBe(2);
  });
});

describe('config print', () => {
  const config = {
    failOn: 'warning',
    commands: { validate: { maxExamples: 2 }, 'layout diff': { exitCode: true } },
  };

  async function printed(args: string[], env: Record<string, string> = {}) {
    extracts.write('caaspp.config.json', JSON.stringify(config, null, 2));
    const options = { cwd: below, env };
    const { stdout } = await caaspp(['config', 'print', ...args, '--format', 'json'], options);
    const { flags } = JSON.parse(stdout);
    return Object.fromEntries(
      flags.map(({ key, value, source }: Record<string, string>) => [key, [value, source]]),
    );
  }

  test('says what holds and where it comes from', async () => {
    expect(await printed([])).toMatchObject({
      color: [true, 'default'],
      failOn: ['warning', expect.stringMatching(/caaspp\.config\.json:2$/)],
      format: ['text', 'default'],
      maxExamples: [2, expect.stringMatching(/caaspp\.config\.json:5$/)],
    });
  });

  test('of another command', async () => {
    expect(await printed(['layout', 'diff'])).toHaveProperty('exitCode');
    expect((await caaspp(['config', 'print', 'layuot', 'diff'])).stderr).toContain('layout diff');
  });

  test('the environment goes before the configuration', async () => {
    expect((await printed([], { NO_COLOR: '1' })).color).toEqual([false, 'environment: NO_COLOR']);
  });

  test('as text, and without a configuration', async () => {
    const { code, stdout } = await withConfig(config, 'config', 'print');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}failOn +warning +.*caaspp\.config\.json:2$/m);
    expect((await caaspp(['config', 'print', '--no-config'], { cwd: below })).code).toBe(0);
  });
});

test('the published schema takes what a run takes, and refuses what it refuses', () => {
  const schema = new URL('../../src/cli/config/config.schema.json', import.meta.url);
  const validate = new Ajv2020({ strictTypes: false }).compile(JSON.parse(readFileSync(schema, 'utf8')));
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const [, example = ''] = /^```yaml project\/caaspp\.config\.yaml\n(.*?)^```$/ms.exec(page) ?? [];
  validate(parse(example));
  expect(validate.errors).toBeNull();
  for (const wrong of [{ failon: 'error' }, { failOn: 'fatal' }, { ignore: [{ rule: 'field/' }] }]) {
    expect(validate(wrong)).toBe(false);
  }
});
