import { cpus, totalmem } from 'node:os';

/** What the times depend on. */
export function machine() {
  return {
    cpu: cpus()[0].model,
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
  };
}

/** The results as a Markdown table, ratios first: how many times as many records a second as each peer. */
export function table(results, machine) {
  const [ours] = results;
  const rows = results.map((result) => [
    result === ours ? '1' : (ours.recordsPerSecond / result.recordsPerSecond).toFixed(2),
    result.name,
    result.records.toLocaleString('en'),
    result.seconds.toFixed(2),
    Math.round(result.recordsPerSecond).toLocaleString('en'),
    Math.round(result.megabytesPerSecond).toLocaleString('en'),
    String(result.peakMiB),
  ]);
  const headings = ['caaspp caret is × as fast', 'work', 'records', 's', 'records/s', 'MB/s', 'peak MiB'];
  return [
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}, ${machine.date}`,
    '',
    ...[headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}
