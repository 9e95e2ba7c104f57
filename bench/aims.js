/**
 * What was set out to be reached: `work` is to be so many times `against`, which are ids of results, or where there is no
 * such peer, of so much itself. Rates are records a second, of whole processes on the same cores.
 */
const aims = [
  { work: 'caret', against: 'duckdb', measure: 'rate', atLeast: 6 },
  { work: 'caret', against: 'csv-parse-zod', measure: 'rate', atLeast: 150 },
  { work: 'fixed', against: 'caret', measure: 'seconds', atMost: 1.5 },
  { work: 'caret', against: 'caret-one-thread', measure: 'rate', atLeast: 1.7 },
  { work: 'wrong', against: 'caret', measure: 'seconds', atMost: 2 },
  { work: 'wrong-and-full', against: 'caret', measure: 'seconds', atMost: 2 },
  { work: 'fixed', measure: 'peakMiB', atMost: 250 },
  { work: 'aggregate', against: 'duckdb-aggregate', measure: 'rate', atLeast: 3 },
  { work: 'aggregate', against: 'validate-one-thread', measure: 'seconds', atMost: 1.3 },
  { work: 'filter', against: 'mawk', measure: 'rate', atLeast: 5 },
  { work: 'filter', against: 'gawk', measure: 'rate', atLeast: 5 },
  { work: 'annotate', against: 'copy', measure: 'seconds', atMost: 1.5 },
  { work: 'record-rules-10000000', against: 'record-rules-100000', measure: 'peakMiB', atMost: 1.2 },
  { work: 'version', against: 'node', measure: 'seconds', atMost: 2 },
];

const measures = {
  rate: ({ records, seconds }) => records / seconds,
  seconds: ({ seconds }) => seconds,
  peakMiB: ({ peakMiB }) => peakMiB,
};

/** The aims of which both sides were measured, with what came out and, where it was missed, by what factor. */
export function judgeAims(results) {
  const byId = new Map(results.map((result) => [result.id, result]));
  return aims.flatMap((aim) => {
    const work = byId.get(aim.work);
    const against = byId.get(aim.against);
    if (work === undefined || (aim.against !== undefined && against === undefined)) return [];
    const of = measures[aim.measure];
    const measured = against === undefined ? of(work) : of(work) / of(against);
    const missedBy = aim.atLeast === undefined ? measured / aim.atMost : aim.atLeast / measured;
    return [{ ...aim, work, against, measured, isMet: missedBy <= 1, missedBy }];
  });
}
