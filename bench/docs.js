// Writes into docs/performance.md what was measured last, or what stands in the file that is named: the tables between their
// markers, and the plots beside the page. Usage: npm run bench:docs [-- bench/results/FILE.json]
import { readFileSync, writeFileSync } from 'node:fs';
import { growthPlot } from './plots/growth.js';
import { ratesPlot } from './plots/rates.js';
import { latest, read } from './results.js';
import { aimsTable, describe, tableOf } from './table.js';

const PAGE = 'docs/performance.md';
const [, , path = latest()] = process.argv;
const { machine, parts } = read(path);

const plots = {
  validate: { name: 'performance-rates.svg', draw: ratesPlot, shows: 'Records a second of each work' },
  growth: { name: 'performance-growth.svg', draw: growthPlot, shows: 'Time and memory by number of records' },
};

const sections = { machine: describe(machine), aims: aimsTable(parts) };
for (const [id, part] of Object.entries(parts)) {
  const plot = plots[id];
  sections[id] = tableOf(id, part);
  if (plot === undefined) continue;
  writeFileSync(`docs/${plot.name}`, plot.draw(part.results));
  sections[id] += `\n\n![${plot.shows}](${plot.name})`;
}

/** Sections that were not measured stay as they are. */
const page = readFileSync(PAGE, 'utf8').replace(
  /(<!-- bench: (\S+) -->\n)[\s\S]*?(<!-- end -->)/g,
  (whole, before, id, after) =>
    sections[id] === undefined ? whole : `${before}\n${sections[id]}\n\n${after}`,
);
writeFileSync(PAGE, page);
