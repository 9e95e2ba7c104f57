// Writes what is generated from the code: docs/rules.md from the catalogue, the JSON Schema of reports from its zod
// schema. With --check it writes nothing and ends with 1 where a file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadLayout, publishedLayouts } from '../dist/layout/catalog.js';
import { reportJsonSchema } from '../dist/report/schema.js';
import { catalogue } from '../dist/rules/index.js';
import { administrationsPage } from './administrations.js';

const layouts = publishedLayouts().map(loadLayout);

const kinds = {
  structure: 'Can the file be read as its layout says?',
  field: 'Does each value fit its field?',
  record: 'Do the fields of a record agree?',
  snapshot: 'Can the source of the demographic data hold what stands there?',
  file: 'Do the records of a file agree?',
};

const files = {
  'docs/rules.md': rulesPage(),
  'docs/administrations.md': await administrationsPage(layouts),
  'src/report/report.schema.json': `${JSON.stringify(reportJsonSchema(), null, 2)}\n`,
};

for (const [path, content] of Object.entries(files)) {
  if (!process.argv.includes('--check')) writeFileSync(path, content);
  else if (readOrEmpty(path) !== content) {
    console.error(`${path} is stale: npm run docs`);
    process.exitCode = 1;
  }
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
${layouts.map((layout) => facts(rule, layout)).join('')}${(rule.cases ?? []).map(ruleCase).join('')}`;
}

function facts(rule, layout) {
  const stated = (rule.facts ?? []).flatMap((id) => layout.facts.get(id) ?? []);
  return stated.map(({ text, severity }) => `- ${layout.id} (${severity}): ${sentence(text)}\n`).join('');
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
