// Writes what is generated from the code: docs/rules.md and a page for each rule from the catalogue, the man page from the program, pages and src/layout/signatures.json from the
// layouts, the JSON Schemas of reports and of configurations from their zod schemas. With --check it writes nothing and ends with 1 where a file is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { configJsonSchema } from '../dist/cli/config/schema.js';
import { tableOfLayouts } from '../dist/cli/layout-text.js';
import { createProgram } from '../dist/cli/program.js';
import { exportDictionaries, loadLayout, publishedLayouts } from '../dist/layout/catalog.js';
import { signaturesOf } from '../dist/layout/signatures.js';
import { reportJsonSchema } from '../dist/report/schema.js';
import { administrationsPage } from './administrations.js';
import { manPage } from './man-page.js';
import { rulePages } from './rule-pages.js';

const extracts = publishedLayouts().map((id) => loadLayout(id));
const layouts = [...extracts, ...exportDictionaries().map((id) => loadLayout(id))];

const files = {
  ...(await rulePages(layouts, process.argv.includes('--examples'))),
  'man/caaspp.1': manPage(createProgram(() => undefined)),
  'docs/layouts.md': layoutsPage(),
  'docs/administrations.md': await administrationsPage(extracts),
  'src/layout/signatures.json': `${JSON.stringify(signaturesOf(layouts))}\n`,
  'src/cli/config/config.schema.json': `${JSON.stringify(configJsonSchema(createProgram(() => undefined)), null, 2)}\n`,
  'src/report/report.schema.json': `${JSON.stringify(reportJsonSchema(), null, 2)}\n`,
};

for (const [path, content] of Object.entries(files)) {
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } else if (readOrEmpty(path) !== content) {
    console.error(`${path} is stale: npm run docs`);
    process.exitCode = 1;
  }
}

/** The page as it stands, with a new table. */
function layoutsPage() {
  const cells = tableOfLayouts(layouts);
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const divider = line(widths.map((width) => '-'.repeat(width)));
  const table = cells.map(line);
  return readOrEmpty('docs/layouts.md').replace(
    /(<!-- layouts:.*-->\n)[\s\S]*?(<!-- end of layouts -->)/,
    (_, before, after) => `${before}\n${[table[0], divider, ...table.slice(1)].join('\n')}\n\n${after}`,
  );
}

function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
