// Makes docs/rules.md, the list of all rules, and a page for each in docs/rules/, with a finding made by breaking the rule.
import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { openExtractStream } from '../dist/extract/open/index.js';
import { breakableForms, generateBroken } from '../dist/generate/index.js';
import { phraseField } from '../dist/report/phrase.js';
import { phraseFinding } from '../dist/report/phrase-group.js';
import { bindRules } from '../dist/rules/bind.js';
import { catalogue, dataRules } from '../dist/rules/index.js';
import { severityOf } from '../dist/rules/severity.js';
import { validateExtract } from '../dist/validate/index.js';

/** Some faults need a record that is rare. */
const RECORDS = [40, 400];

const kinds = {
  structure: 'Can the file be read as its layout says?',
  field: 'Does each value fit its field?',
  resave: 'Did a program change values when it saved the file again?',
  record: 'Do the fields of a record agree?',
  snapshot: 'Can the source of the demographic data hold what stands there?',
  file: 'Do the records of a file agree?',
};

const generated =
  '<!-- Generated from the catalogue by `npm run docs`; change the rules in src/rules/ instead. -->';

/**
 * Path → content.
 * @param {readonly import('../src/layout/layout.js').Layout[]} layouts
 * @param remakes Whether examples are made anew: it takes a minute. Otherwise those of the pages stay, but for pages without one.
 */
export async function rulePages(layouts, remakes) {
  const notRun = new Map(
    layouts.map((layout) => [
      layout.id,
      new Set(bindRules(layout, dataRules).notRun.map(({ rule }) => rule)),
    ]),
  );
  const pages = { 'docs/rules.md': listOfRules() };
  for (const rule of catalogue) {
    const runs = layouts.filter(({ id }) => !notRun.get(id).has(rule.id));
    const path = `docs/rules/${rule.id}.md`;
    const kept = remakes ? undefined : keptExample(path);
    pages[path] = pageOf(rule, layouts, runs, kept ?? (await exampleOf(rule, layouts)));
  }
  return pages;
}

function listOfRules() {
  const sections = Object.entries(kinds).map(([kind, question]) => {
    const rules = catalogue.filter(({ id }) => id.startsWith(`${kind}/`));
    return `## ${kind}: ${question}

${rules.map(({ id, severity, title }) => `- [${id}](rules/${id}.md) (${severity}): ${title}`).join('\n')}
`;
  });
  return `# Rules

${generated}

${catalogue.length} rules, with a page for each: why, what to do, where it comes from, an example. \`caaspp rules\` lists them, \`caaspp explain ID\`
says the same of one. The language of the conditions is described in [expressions.md](expressions.md).

${sections.join('\n')}`;
}

function pageOf(rule, layouts, runs, example) {
  return `# ${rule.id}

${generated}

**${rule.title}.** (${rule.severity})

- Why: ${sentence(rule.why)}
- What to do: ${sentence(rule.fix)}
- Source: ${sentence(rule.source)}
${where(rule, layouts, runs)}${facts(rule, layouts)}${(rule.cases ?? []).map(ruleCase).join('')}${example}
## Judge by it alone, or not at all

    caaspp validate extract.csv --only ${rule.id} --max-examples all
    caaspp validate extract.csv --ignore ${rule.id}
    caaspp validate extract.csv --severity ${rule.id}=warning

[All rules](../../rules.md)
`;
}

function keptExample(path) {
  if (!existsSync(path)) return undefined;
  return /\n## Example\n.*?\n(?=\n## )/s.exec(readFileSync(path, 'utf8'))?.[0];
}

/** A finding of the rule, and how to make an extract that has it, in the latest layout in which it can be shown. */
async function exampleOf(rule, layouts) {
  const options = rule.breakage?.seenWith ?? '';
  for (const layout of layouts.toReversed()) {
    const [form] = breakableForms(layout, rule.id);
    if (form === undefined) continue;
    const extract = broken(layout, rule, form);
    if (extract === undefined) continue;
    const { records, bytes } = extract;
    const source = await openExtractStream(Readable.from(bytes), 'broken.csv');
    const snapshot = snapshotOptions(options);
    const { findings } = await validateExtract(source, {
      // Rules about the shape of files are shown where the layout has to be found.
      ...(rule.id.startsWith('structure/') ? {} : { layout }),
      only: [rule.id],
      maxExamples: 1,
      snapshot,
    });
    await source.close();
    const [finding] = findings;
    if (finding?.rule !== rule.id) continue;
    const field = finding.field === null ? '' : `    ${phraseField(finding.field, form)}\n`;
    return `
## Example

    $ caaspp generate --administration ${layout.id} --form ${form} --records ${records} --break ${rule.id} -o broken.csv
    $ caaspp validate broken.csv --only ${rule.id}${options === '' ? '' : ` ${options}`}

${field}    ${phraseFinding(finding)}
`;
  }
  return '';
}

/** The smallest extract in which the rule is broken; undefined where no record lends itself to it. */
function broken(layout, { id }, form) {
  for (const records of RECORDS) {
    try {
      return { records, bytes: [...generateBroken(layout, id, { form, records, seed: 1 })] };
    } catch (error) {
      if (error.code !== 'nothing-to-break') throw error;
    }
  }
}

/** Of `--downloaded-on 2017-08-01`, as options of the library. */
function snapshotOptions(flags) {
  const pairs = [...flags.matchAll(/--([a-z-]+) (\S+)/g)];
  return Object.fromEntries(
    pairs.map(([, flag, value]) => [
      flag.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase()),
      value,
    ]),
  );
}

/** The layouts in which a rule runs, by severity. */
function where(rule, layouts, runs) {
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
function facts(rule, layouts) {
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
