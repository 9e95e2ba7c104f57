import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { publishedLayouts } from '../../src/layout/catalog.js';
import { catalogue } from '../../src/rules/index.js';
import { caaspp } from './run.js';

describe('rules', () => {
  test('lists every rule', async () => {
    const { code, stdout } = await caaspp(['rules']);
    expect(code).toBe(0);
    for (const { id, title } of catalogue) expect(stdout).toMatch(lineWith(id, title));
  });

  test('--format json is the catalogue', async () => {
    const { stdout } = await caaspp(['rules', '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual(catalogue);
    expect((await caaspp(['rules', '--format', 'text'])).stdout).toBe((await caaspp(['rules'])).stdout);
  });

  test('--layout leaves the rules that run in it, as it grades them', async () => {
    const { stdout } = await caaspp(['rules', '--layout', '2016-17', '--format', 'json']);
    const rules: { id: string; severity: string }[] = JSON.parse(stdout);
    expect(rules.length).toBeGreaterThan(0);
    expect(catalogue.map(({ id }) => id)).toEqual(expect.arrayContaining(rules.map(({ id }) => id)));
    expect((await caaspp(['rules', '--layout', '1999-00'])).code).toBe(2);
  });
});

describe('explain', () => {
  test('says all that the catalogue knows, and the facts of the layout', async () => {
    const { code, stdout } = await caaspp(['explain', 'record/level-from-score']);
    expect(code).toBe(0);
    const rule = catalogue.find(({ id }) => id === 'record/level-from-score');
    expect(stdout).toContain(rule?.why);
    expect(stdout).toContain(rule?.fix);
    expect(stdout).toContain(rule?.source);
    expect(stdout).toContain('achievementLevel = level(recordType, gradeAssessed, scaleScore)');
    expect(stdout).toContain('caaspp-2016-17');
  });

  test.each(['structure/columns', 'field/code', 'file/duplicate-uin'])('%s', async (id) => {
    const { code, stdout } = await caaspp(['explain', id]);
    expect(code).toBe(0);
    expect(stdout).toContain(`--break ${id}`);
  });

  test('a fault that is seen only with an option of validate', async () => {
    const { stdout } = await caaspp(['explain', 'snapshot/result-before-delivery']);
    expect(stdout).toContain('--downloaded-on 2017-08-01');
  });
});

describe('layout', () => {
  test('list', async () => {
    const { code, stdout } = await caaspp(['layout', 'list']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      lineWith('caaspp-2016-17', '2016-17', 'CAASPP', 'official', '227', '2101', '01 02'),
    );
    expect(stdout).toMatch(lineWith('caaspp-2021-22', '365', '4037 or 4036'));
    expect(stdout).toMatch(lineWith('caaspp-2024-25', 'reconstructed', '401', 'unknown'));
    expect(stdout).toMatch(lineWith('elpac-initial-2022-23', 'ELPAC', '22 24'));
  });

  test.each(publishedLayouts())('show knows %s, and check finds it in order', async (id) => {
    const { code, stdout } = await caaspp(['layout', 'show', id]);
    expect(code).toBe(0);
    expect(stdout).toMatch(lineWith('1', 'recordType'));
    const path = fileURLToPath(new URL(`../../src/layout/published/${id}.json`, import.meta.url));
    expect((await caaspp(['layout', 'check', path])).code).toBe(0);
  });

  test('show has a line for each field', async () => {
    const { code, stdout } = await caaspp(['layout', 'show', '2016-17']);
    expect(code).toBe(0);
    expect(stdout).toMatch(lineWith('84', 'scaleScore'));
    expect(stdout).toMatch(lineWith('227', 'endOfRecord'));
  });

  test('show --format json is the document, in the form that layout check takes', async () => {
    const { stdout } = await caaspp(['layout', 'show', '2016-17', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'caaspp-2016-17', basis: 'official' });
  });

  test('show --field has the codes of a field and what is said of it', async () => {
    const { stdout } = await caaspp(['layout', 'show', '2016-17', '--field', 'achievementLevel']);
    expect(stdout).toMatch(lineWith('4', 'Standard Exceeded'));
    expect(stdout).toMatch(/982/);
    const json = await caaspp([
      'layout',
      'show',
      '2016-17',
      '--field',
      'achievementLevel',
      '--format',
      'json',
    ]);
    expect(JSON.parse(json.stdout)).toMatchObject({ key: 'achievementLevel', number: 89 });
  });
});

function lineWith(...words: string[]): RegExp {
  return new RegExp(`^.*${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}`, 'm');
}
