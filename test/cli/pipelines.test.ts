import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseAnnotations } from '../support/annotations.js';
import { parseXml } from '../support/xml.js';
import { type Extracts, makeExtracts } from './extracts.js';
import { ended, gather, launcher } from './run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A checkout in which a pipeline runs: two extracts and nothing else. */
const checkout = mkdtempSync(join(tmpdir(), 'caaspp-ci-'));
const tools = mkdtempSync(join(tmpdir(), 'caaspp-tools-'));
afterAll(() => {
  for (const directory of [checkout, tools]) rmSync(directory, { recursive: true, force: true });
});

let extracts: Extracts;

beforeAll(async () => {
  extracts = await makeExtracts();
  cpSync(extracts.sound, join(checkout, 'extracts/sound.csv'));
  cpSync(extracts.many, join(checkout, 'extracts/deep er/many.csv'));
  writeFileSync(join(tools, 'caaspp'), `#!/bin/sh\nexec "${process.execPath}" "${launcher}" "$@"\n`);
  writeFileSync(join(tools, 'npx'), '#!/bin/sh\nexec "$@"\n');
  for (const tool of ['caaspp', 'npx']) chmodSync(join(tools, tool), 0o755);
});

/** Runs lines as a pipeline does, in the checkout. */
async function run(shell: readonly string[], script: string, env: Readonly<Record<string, string>> = {}) {
  const [command, ...args] = shell;
  const child = spawn(command, [...args, script], {
    cwd: checkout,
    env: { PATH: `${tools}:${process.env.PATH}`, ...env },
  });
  const [stdout, stderr] = [gather(child.stdout), gather(child.stderr)];
  return { code: await ended(child), stdout: await stdout, stderr: await stderr };
}

function yaml<T>(file: string, shape: z.ZodType<T>): T {
  return shape.parse(parse(readFileSync(join(root, file), 'utf8')));
}

/** The YAML of a platform on the page about pipelines. */
function blocksOf(platform: string): unknown[] {
  const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
  const blocks = page.matchAll(new RegExp(`^\`\`\`yaml ${platform}\\n(.*?)^\`\`\`$`, 'gms'));
  return [...blocks].map(([, block]) => parse(block));
}

const step = z.object({ shell: z.literal('bash'), env: z.record(z.string(), z.string()), run: z.string() });
const action = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
  runs: z.object({ using: z.literal('composite'), steps: z.array(step) }),
});

describe.skipIf(process.platform === 'win32')('the GitHub Action', () => {
  const { inputs, runs } = yaml('action.yml', action);
  const summary = join(checkout, 'summary.md');

  beforeEach(() => rmSync(summary, { force: true }));

  /** Runs the steps as the runner does: expressions are replaced in the environment, and the first failure is the last. */
  async function act(given: Readonly<Record<string, string>>) {
    const values: Record<string, string> = { 'github.action_path': root };
    for (const [name, input] of Object.entries(inputs))
      values[`inputs.${name}`] = given[name] ?? input.default ?? '';
    let done = { code: 0 as number | null, stdout: '', stderr: '' };
    for (const { env, run: script } of runs.steps) {
      const filled = Object.entries(env).map(([name, text]) => [
        name,
        text.replace(/\$\{\{ (\S+) \}\}/g, (_, key: string) => values[key]),
      ]);
      const shell = ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', '-c'];
      done = await run(shell, script, { ...Object.fromEntries(filled), GITHUB_STEP_SUMMARY: summary });
      if (done.code !== 0) break;
    }
    return done;
  }

  test('annotates what is wrong, and adds to the summary', async () => {
    const { code, stdout } = await act({ files: 'extracts/**/*.csv' });
    expect(code).toBe(1);
    const { annotations } = parseAnnotations(stdout);
    expect(annotations.map(({ properties }) => properties.file)).toEqual([
      'extracts/deep er/many.csv',
      'extracts/deep er/many.csv',
    ]);
    expect(readFileSync(summary, 'utf8')).toMatch(/^## extracts\/sound\.csv$/m);
  });

  test('takes files and flags one a line', async () => {
    const { code, stdout } = await act({
      files: 'extracts/sound.csv\nextracts/deep er/*.csv\n',
      args: '--only=field/case\n--fail-on=warning\n',
      format: 'ndjson',
    });
    expect(code).toBe(1);
    const rules = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).rule);
    expect(new Set(rules)).toEqual(new Set(['field/case']));
  });

  test('a sound extract passes, and a pattern without files does not', async () => {
    expect((await act({ files: 'extracts/sound.csv' })).code).toBe(0);
    expect((await act({ files: 'none/*.csv' })).code).toBe(2);
  });

  test('runs nothing that stands in an input', async () => {
    const trap = join(checkout, 'trap');
    const hostile = `$(touch ${trap}); touch ${trap} \`touch ${trap}\``;
    await act({ files: hostile, args: hostile });
    expect(existsSync(trap)).toBe(false);
  });

  test('the page gives it inputs that it has', () => {
    const job = z.object({
      jobs: z.object({
        extracts: z.object({
          steps: z.array(
            z.object({ uses: z.string().optional(), with: z.record(z.string(), z.string()).optional() }),
          ),
        }),
      }),
    });
    const steps = blocksOf('github').flatMap((block) => job.parse(block).jobs.extracts.steps);
    const [own, ...others] = steps.filter(({ uses }) => uses?.includes('/caaspp@'));
    expect(others).toEqual([]);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(own.with ?? {})));
  });
});

describe.skipIf(process.platform === 'win32')('GitLab', () => {
  const job = z.object({
    caaspp: z.object({
      variables: z.object({ EXTRACTS: z.string() }),
      script: z.array(z.string()),
      artifacts: z.object({ reports: z.object({ codequality: z.string(), junit: z.string() }) }),
    }),
  });

  test('the job of the page writes the reports that it promises, and fails on findings', async () => {
    const [{ caaspp }] = blocksOf('gitlab').map((block) => job.parse(block));
    writeFileSync(join(checkout, 'many.csv'), readFileSync(extracts.many));
    const { code } = await run(['sh', '-e', '-c'], caaspp.script.join('\n'), { EXTRACTS: '*.csv' });
    expect(code).toBe(1);
    const { codequality, junit } = caaspp.artifacts.reports;
    expect(JSON.parse(readFileSync(join(checkout, codequality), 'utf8'))).toHaveLength(2);
    expect(parseXml(readFileSync(join(checkout, junit), 'utf8')).attributes).toMatchObject({ failures: '1' });
  });
});

describe.skipIf(process.platform === 'win32')('pre-commit', () => {
  const hook = z.object({
    id: z.string(),
    entry: z.string(),
    language: z.literal('node'),
    files: z.string(),
  });
  const hooks = yaml('.pre-commit-hooks.yaml', z.array(hook));

  test.each(hooks)('$id', async ({ entry, files }) => {
    const layout = files.endsWith('json$');
    const file = layout ? 'layouts/mine.json' : 'extracts/sound.csv';
    expect(file).toMatch(new RegExp(files));
    expect('README.md').not.toMatch(new RegExp(files));
    if (layout) cpSync(join(root, 'src/layout/published/caaspp-2016-17.json'), join(checkout, file));
    expect((await run(['sh', '-c'], `${entry} ${file}`)).code).toBe(0);
  });

  test('the page names hooks that there are', () => {
    const config = z.object({ repos: z.array(z.object({ hooks: z.array(z.object({ id: z.string() })) })) });
    const named = blocksOf('pre-commit').flatMap((block) =>
      config.parse(block).repos.flatMap((repo) => repo.hooks),
    );
    expect(hooks.map(({ id }) => id)).toEqual(expect.arrayContaining(named.map(({ id }) => id)));
  });
});
