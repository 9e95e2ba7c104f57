import { judgeAims } from './aims.js';
import { parts } from './parts/index.js';

/** A machine in one line. */
export function describe({ cpu, cores, memoryGiB, node, date }) {
  return `${cpu}, ${cores} cores, ${memoryGiB} GiB, Node ${node}, ${date}`;
}

/** One part, the ratios first, and how much else the machine did meanwhile. */
export function tableOf(id, { results, rounds, others }) {
  const note = `${rounds === 1 ? 'One round' : `Medians of ${rounds} rounds`}; ${Math.round(others * 100)} % of the cores went to other processes.`;
  return `${rowsOf[parts[id].shape](results)}\n\n${note}`;
}

const rowsOf = {
  works: worksTable,
  starts: startsTable,
  growth: growthTable,
  instructions: instructionsTable,
};

function worksTable(results) {
  const [ours] = results;
  const rate = ({ records, seconds }) => records / seconds;
  return table(
    ['times', 'work', 'records', 's', 'processor s', 'records/s', 'MB/s', 'peak MiB'],
    results.map((result) => [
      (rate(ours) / rate(result)).toFixed(2),
      result.name,
      whole(result.records),
      result.seconds.toFixed(2),
      result.processorSeconds.toFixed(2),
      whole(rate(result)),
      whole(result.bytes / 1e6 / result.seconds),
      whole(result.peakMiB),
    ]),
  );
}

function startsTable(results) {
  const node = results.find(({ id }) => id === 'node');
  return table(
    ['times', 'process', 'ms', 'peak MiB'],
    results.map(({ name, seconds, peakMiB }) => [
      (seconds / node.seconds).toFixed(2),
      name,
      (seconds * 1000).toFixed(0),
      whole(peakMiB),
    ]),
  );
}

/** What a further million records takes, from one size to the next, is the same in each row of a straight line. */
function growthTable(results) {
  return table(
    ['work', 'records', 's', 'peak MiB', 's per further million', 'MiB per further million'],
    results.map((result) => {
      const before = results.findLast(
        ({ name, records }) => name === result.name && records < result.records,
      );
      const slope = (of) => before && ((of(result) - of(before)) / (result.records - before.records)) * 1e6;
      return [
        result.name,
        whole(result.records),
        result.seconds.toFixed(2),
        whole(result.peakMiB),
        slope(({ seconds }) => seconds)?.toFixed(2) ?? '',
        slope(({ peakMiB }) => peakMiB)?.toFixed(1) ?? '',
      ];
    }),
  );
}

function instructionsTable(results) {
  return table(
    ['work', 'instructions a record', 'a byte'],
    results.map(({ name, perRecord, perByte }) => [name, whole(perRecord), perByte.toFixed(1)]),
  );
}

/** What was set out to be reached, and what came out; undefined where nothing of it was measured. */
export function aimsTable(measured) {
  const aims = judgeAims(Object.values(measured).flatMap((part) => part.results));
  if (aims.length === 0) return undefined;
  return table(
    ['measured', 'aim', 'of', 'work', 'against', 'state'],
    aims.map(({ work, against, measure, measured, atLeast, atMost, isMet, missedBy }) => [
      measured.toFixed(2),
      atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`,
      { rate: 'records/s', seconds: 'time', peakMiB: 'peak MiB' }[measure],
      `${work.name}${named(work, against)}`,
      against === undefined ? '' : `${against.name}${named(against, work)}`,
      isMet ? 'met' : `missed ${missedBy.toFixed(2)} times`,
    ]),
  );
}

/** The number of records where that is what parts two works. */
function named(one, other) {
  return one.name === other?.name ? `, ${whole(one.records)} records` : '';
}

function table(headings, rows) {
  const widths = headings.map((heading, column) =>
    Math.max(...[heading, ...rows.map((row) => row[column])].map(({ length }) => length)),
  );
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function whole(number) {
  return Math.round(number).toLocaleString('en');
}
