import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Extracts, makeExtracts } from '../cli/extracts.js';
import { caaspp } from '../cli/run.js';
import { faultsOf, openBrowser } from '../support/browser.js';

const showPage = openBrowser();
let extracts: Extracts;

/** State of what was judged → its report. */
const pages = new Map<string, string>();

const states = ['one record', 'several files'];

beforeAll(async () => {
  extracts = await makeExtracts();
  const { sound, many, error, warning } = extracts;
  const [headings, first] = readFileSync(sound, 'utf8').split('\r\n');
  const one = extracts.write('one.csv', `${headings}\r\n${first}\r\n`);
  const letter = extracts.write('letter.pdf', '%PDF-1.4');
  const files = [[one], [sound, many, error, warning, letter]];
  for (const [index, state] of states.entries()) {
    pages.set(state, (await caaspp(['validate', ...files[index], '--format', 'html'])).stdout);
  }
});

describe('accessible, and as wide as the screen', () => {
  test.for(states)('%s', async (state, context) => {
    await showPage(context, pages.get(state) ?? '', async (page) => {
      expect(await faultsOf(page)).toEqual([]);
    });
  });
});

test('is opened by keys', async (context) => {
  await showPage(context, pages.get('one record') ?? '', async (page) => {
    await page.locator('details:not([open]) > summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.parentElement.open')).toBe(true);
  });
});

test('on paper everything is open', async (context) => {
  await showPage(context, pages.get('one record') ?? '', async (page) => {
    const reasons = page.locator('.reasons');
    expect(await reasons.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await reasons.isVisible()).toBe(true);
  });
});

describe('--format html', () => {
  test('to a file, with the exit code of the findings', async () => {
    const path = join(extracts.directory, 'report.html');
    const { code, stdout } = await caaspp(['validate', extracts.error, '--format', 'html', '-o', path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>/);
  });

  test('personal values are masked unless they are asked for', async () => {
    const digits = (text: string) => text.match(/\b\d{10}\b/g) ?? [];
    const record = readFileSync(extracts.sound, 'utf8').split('\r\n')[1];
    const ssid = record.split('^')[2];
    const path = extracts.write('short.csv', readFileSync(extracts.sound, 'utf8').replace(ssid, `${ssid}X`));
    const page = async (...more: string[]) =>
      (await caaspp(['validate', path, '--format', 'html', ...more])).stdout;
    expect(digits(await page())).not.toContain(ssid);
    expect(await page('--show-personal-data')).toContain(`${ssid}X`);
  });
});
