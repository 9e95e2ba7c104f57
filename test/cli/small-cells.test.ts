import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caaspp } from './run.js';

const directory = mkdtempSync(join(tmpdir(), 'caaspp-small-cells-'));
const page = readFileSync(new URL('../../docs/publishing-safely.md', import.meta.url), 'utf8');
const groups = '1,3,4,6,7,8,31,99,111,128,160,180,190';
const byGroup = ['aggregate', 'extract.csv', '--by', 'state,test,grade,group', '--groups', groups, '-q'];

type Line = Readonly<Record<string, string>>;

beforeAll(async () => {
  const args = ['generate', '--records', '700', '--seed', '7', '--form', 'caret', '-o', 'extract.csv'];
  expect((await caaspp(args, { cwd: directory })).code).toBe(0);
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function aggregate(...args: string[]): Promise<Line[]> {
  const { code, stdout, stderr } = await caaspp(args, { cwd: directory });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return parse<Line>(stdout, { columns: true });
}

const keyOf = ({ record_type, grade, group_id }: Line) => [record_type, grade, group_id].join();

describe('caaspp aggregate --public', () => {
  let open: Map<string, Line>;
  let published: Line[];

  beforeAll(async () => {
    open = new Map((await aggregate(...byGroup)).map((line) => [keyOf(line), line]));
    published = await aggregate(...byGroup, '--public');
  });

  test('hides values of too few students, and shows no other than the true ones', () => {
    expect(published).toHaveLength(open.size);
    for (const line of published) {
      const truth = open.get(keyOf(line)) ?? {};
      if (Number(truth.tested) < 4) expect([line.enrolled, line.tested]).toEqual(['*', '*']);
      if (Number(truth.with_scores) < 11) {
        expect([line.with_scores, line.mean_scale_score]).toEqual(['*', '*']);
        expect(line.level_1_count).toMatch(/^\*?$/);
      }
      if (Number(truth.with_scores) < 30) expect(line.claim_1_total).toMatch(/^\*?$/);
      for (const [column, value] of Object.entries(line)) {
        if (column !== 'protection' && value !== '*')
          expect([column, value]).toEqual([column, truth[column]]);
      }
    }
  });

  test('says of each row whether and why something is hidden', () => {
    const marks = new Set(published.map(({ protection }) => protection));
    expect(marks).toEqual(new Set(['primary', 'secondary', 'protected']));
    for (const { protection, enrolled, tested, with_scores, claim_1_total } of published) {
      const isHidden = [enrolled, tested, with_scores, claim_1_total].includes('*');
      if (protection === 'secondary') expect(isHidden).toBe(true);
      if (isHidden) expect(protection).not.toBe('protected');
    }
    expect(new Set([...open.values()].map(({ protection }) => protection))).toEqual(new Set(['unprotected']));
  });

  test('hides no single group of a category where the total is shown', () => {
    const lines = new Map(published.map((line) => [keyOf(line), line]));
    let hidden = 0;
    for (const { record_type, grade, group_id, level_1_count } of published) {
      if (group_id !== '1' || level_1_count === '*') continue;
      const [without, disabled] = ['99', '128'].map((id) => lines.get([record_type, grade, id].join()));
      expect(without?.level_1_count === '*').toBe(disabled?.level_1_count === '*');
      if (without?.level_1_count === '*') hidden++;
    }
    expect(hidden).toBeGreaterThan(0);
  });

  test('hides in the wide form and in research files too', async () => {
    const wide = await aggregate(...byGroup, '--form', 'wide', '--public');
    expect(wide.some((line) => Object.values(line).includes('*'))).toBe(true);
    const args = [...byGroup, '--form', 'research-file', '--public'];
    const { code, stdout } = await caaspp(args, { cwd: directory });
    expect(code).toBe(0);
    expect(stdout).toContain('"*"');
  });

  test('--min-n hides results of fewer students', async () => {
    for (const line of await aggregate(...byGroup, '--public', '--min-n', '50')) {
      if (Number(open.get(keyOf(line))?.with_scores) < 50) expect(line.with_scores).toBe('*');
    }
  });

  test('--min-n alone protects, with fewer students than are published where asked for', async () => {
    const lines = await aggregate(...byGroup, '--min-n', '5');
    expect(lines.some(({ protection }) => protection === 'primary')).toBe(true);
    expect(lines.some(({ with_scores }) => Number(with_scores) < 11)).toBe(true);
  });

  test.each([[['--public', '--min-n', '10']], [['--min-n', '0']], [['--min-n', 'few']]])(
    '%j is refused, and nothing is written',
    async (options) => {
      const { code } = await caaspp([...byGroup, ...options, '-o', 'refused.csv'], { cwd: directory });
      expect(code).toBe(2);
      expect(existsSync(join(directory, 'refused.csv'))).toBe(false);
    },
  );

  test('notes that numbers are not protected, unless they are', async () => {
    const noted = async (...args: string[]) =>
      (await caaspp(['aggregate', 'extract.csv', '--by', 'state', ...args], { cwd: directory })).stderr;
    expect(await noted()).toContain('not protected');
    expect(await noted('--public')).not.toContain('not protected');
  });
});

describe('docs/publishing-safely.md', () => {
  test('shows what a refusal looks like', async () => {
    const [, command, shown] = /^```console\n\$ caaspp (.+)\n([^`]*)```$/m.exec(page) ?? [];
    const { stderr } = await caaspp(command.split(' '), { cwd: directory });
    expect(stderr).toBe(shown);
  });

  test('shows what is hidden', async () => {
    const [, command, shown] = /^<!-- (.+) -->\n\n```csv\n([^`]*)```$/m.exec(page) ?? [];
    const lines = await aggregate(...command.split(' '), '-q');
    const [heading, ...rows] = shown.trimEnd().split('\n');
    const columns = heading.split(',');
    const expected = lines
      .filter(({ record_type }) => record_type === '01')
      .map((line) => columns.map((column) => line[column]).join());
    expect(rows).toEqual(expected);
  });
});
