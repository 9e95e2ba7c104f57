import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, type TestContext } from 'vitest';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

/** Chromium as it is installed on this machine; undefined where there is none. */
function installedBrowser(): string | undefined {
  const places = (process.env.PATH ?? '').split(delimiter);
  return places.flatMap((place) => names.map((name) => join(place, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Shows a page to a test as on a phone, and skips the test where no browser is installed. */
export type ShowPage = (
  context: TestContext,
  markup: string,
  check: (page: Page) => Promise<void>,
) => Promise<void>;

/** One browser for the tests of a file, which is started by the first that shows a page. */
export function openBrowser(): ShowPage {
  const executablePath = installedBrowser();
  let browser: Promise<Browser> | undefined;
  afterAll(async () => {
    await (await browser)?.close();
  });
  return async ({ skip }, markup, check) => {
    if (executablePath === undefined) return skip('No Chromium is installed: apt-get install chromium');
    // In containers, where tests run as root, Chromium has no sandbox.
    browser ??= chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const page = await (await browser).newPage({ viewport: phone });
    try {
      await page.setContent(markup);
      await check(page);
    } finally {
      await page.close();
    }
  };
}

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };

/** What is wrong with a page on a phone and on a desk, by day and by night, with everything open that can be opened. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
  await page.evaluate(axe.source);
  const faults: string[] = [];
  for (const size of [phone, desk]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found: unknown = await page.evaluate(accessibility);
      if (Array.isArray(found)) faults.push(...found.map((fault) => `${size.width} ${colorScheme} ${fault}`));
    }
    const overhang = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (overhang !== 0) faults.push(`${size.width}: ${overhang} pixels too wide`);
  }
  return faults;
}

const accessibility = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`;
