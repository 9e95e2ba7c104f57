// Writes what is generated from the code: docs/rules.md from the catalogue, pages and src/layout/signatures.json from the
// layouts, the JSON Schemas of reports and of configurations from their zod schemas. With --check it writes nothing and ends with 1 where a file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { configJsonSchema } from '../dist/cli/config/schema.js';
import { tableOfLayouts } from '../dist/cli/layout-text.js';
import { createProgram } from '../dist/cli/program.js';
import { exportDictionaries, loadLayout, publishedLayouts } from '../dist/layout/catalog.js';
import { signaturesOf } from '../dist/layout/signatures.js';
import { reportJsonSchema } from '../dist/report/schema.js';
import { bindRules } from '../dist/rules/bind.js';
import { catalogue, dataRules } from '../dist/rules/index.js';
import { severityOf } from '../dist/rules/severity.js';
import { administrationsPage } from './administrations.js';

const extracts = publishedLayouts().map((id) => loadLayout(id));
const layouts = [...extracts, ...exportDictionaries().map((id) => loadLayout(id))];

/** Layout → ids of the rules that say nothing there. */
const notRun = new Map(
  layouts.map((layout) => [layout.id, new Set(bindRules(layout, dataRules).notRun.map(({ rule }) => rule))]),
);

const kinds = {
  structure: 'Can the file be read as its layout says?',
  field: 'Does each value fit its field?',
  resave: 'Did a program change values when it saved the file again?',
  record: 'Do the fields of a record agree?',
  snapshot: 'Can the source of the demographic data hold what stands there?',
  file: 'Do the records of a file agree?',
};

const files = {
  'docs/rules.md': rulesPage(),
  'docs/layouts.md': layoutsPage(),
  'docs/administrations.md': await administrationsPage(extracts),
  'src/layout/signatures.json': `${JSON.stringify(signaturesOf(layouts))}\n`,
  'src/cli/config/config.schema.json': `${JSON.stringify(configJsonSchema(createProgram(() => undefined)), null, 2)}\n`,
  'src/report/report.schema.json': `${JSON.stringify(reportJsonSchema(), null, 2)}\n`,
};

for (const [path, content] of Object.entries(files)) {
  if (!process.argv.includes('--check')) writeFileSync(path, content);
  else if (readOrEmpty(path) !== content) {
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

function rulesPage() {
  const sections = Object.entries(kinds).map(([kind, question]) => {
    const rules = catalogue.filter(({ id }) => id.startsWith(`${kind}/`));
    return `## ${kind}: ${question}\n\n${rules.map(rulePage).join('\n')}`;
  });
  return `# Rules

<!-- Generated from the catalogue by \`npm run docs\`; change the rules in src/rules/ instead. -->

${catalogue.length} rules. \`caaspp rules\` lists them, \`caaspp explain ID\` shows one. The language of the conditions is described in
[expressions.md](expressions.md).

${sections.join('\n')}`;
}

function rulePage(rule) {
  return `### ${rule.id}

**${rule.title}.** (${rule.severity})

- Why: ${sentence(rule.why)}
- What to do: ${sentence(rule.fix)}
- Source: ${sentence(rule.source)}
${where(rule)}${facts(rule)}${(rule.cases ?? []).map(ruleCase).join('')}`;
}

/** The layouts in which a rule runs, by severity. */
function where(rule) {
  const runs = layouts.filter(({ id }) => !notRun.get(id).has(rule.id));
  if (runs.length === layouts.length && new Set(runs.map((layout) => severityOf(layout, rule))).size === 1) {
    return '- Runs in: all layouts\n';
  }
  return ['error', 'warning']
    .map((severity) => [severity, runs.filter((layout) => severityOf(layout, rule) === severity)])
    .filter(([, list]) => list.length > 0)
    .map(([severity, list]) => `- Runs as ${severity} in: ${list.map(({ id }) => id).join(', ')}\n`)
    .join('');
}

/** What the rule checks, in the words of the last layout that states it. */
function facts(rule) {
  return (rule.facts ?? [])
    .map((id) => {
      const layout = layouts.findLast((candidate) => candidate.facts.has(id));
      return layout === undefined ? '' : `- ${layout.id}: ${sentence(layout.facts.get(id).text)}\n`;
    })
    .join('');
}

function ruleCase({ when, must }) {
  return `\n\`\`\`\nwhen ${when}\nmust ${must}\n\`\`\`\n`;
}

function sentence(text) {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
