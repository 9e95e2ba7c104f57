import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeExtracts } from '../cli/extracts.js';
import { caaspp } from '../cli/run.js';
import { faultsOf, openBrowser } from '../support/browser.js';

const showPage = openBrowser();
const pages = new Map<string, string>();
const states = ['some results hidden', 'all hidden'];

beforeAll(async () => {
  const { directory, sound, write } = await makeExtracts();
  const many = join(directory, 'many.csv');
  await caaspp(['generate', '--records', '250', '--form', 'caret', '-o', many]);
  const [headings, first] = readFileSync(sound, 'utf8').split('\r\n');
  const one = write('one.csv', `${headings}\r\n${first}\r\n`);
  for (const [index, path] of [many, one].entries())
    pages.set(states[index], (await caaspp(['report', path])).stdout);
});

describe('accessible, and as wide as the screen', () => {
  test.for(states)('%s', async (state, context) => {
    await showPage(context, pages.get(state) ?? '', async (page) => {
      expect(await faultsOf(page)).toEqual([]);
    });
  });
});
