import { scaleLog } from 'd3-scale';
import { circle, line, path, short, svg, text, WIDTH } from './svg.js';

const HEIGHT = 300;
const TOP = 44;
const BOTTOM = 40;
const LEFT = 50;
const GAP = 60;
const PANEL = (WIDTH - 2 * LEFT - GAP) / 2;

/** Time and peak memory by number of records, both scales logarithmic: what grows in a straight line is one of slope 1. */
export function growthPlot(results) {
  const panels = [
    { title: 'seconds; dashed: no rules across records', of: ({ seconds }) => seconds, left: LEFT },
    { title: 'peak MiB', of: ({ peakMiB }) => peakMiB, left: LEFT + PANEL + GAP },
  ];
  const marks = panels.flatMap((panel) => panelMarks(results, panel));
  return svg(HEIGHT, 'Time and peak memory of validate by number of records', marks);
}

function panelMarks(results, { title, of, left }) {
  const x = scaleLog(extent(results.map(({ records }) => records)), [left, left + PANEL]);
  const y = scaleLog(extent(results.map(of)), [HEIGHT - BOTTOM, TOP]).nice();
  return [
    text(left, TOP - 20, 'start', title),
    text(left + PANEL, HEIGHT - 4, 'end', 'records'),
    ...powers(x).map((tick) => text(x(tick), HEIGHT - BOTTOM + 18, 'middle', short(tick))),
    ...powers(y).flatMap((tick) => [
      line('grid', left, y(tick), left + PANEL, y(tick)),
      text(left - 8, y(tick) + 4, 'end', short(tick)),
    ]),
    ...['all-rules', 'record-rules'].flatMap((kind) => {
      const points = results
        .filter(({ id }) => id.startsWith(kind))
        .map((row) => [x(row.records), y(of(row))]);
      return [
        path(kind === 'all-rules' ? 'line' : 'line dashed', points),
        ...points.map(([across, up]) => circle('ours', across, up)),
      ];
    }),
  ];
}

function extent(numbers) {
  return [Math.min(...numbers), Math.max(...numbers)];
}

function powers(scale) {
  return scale.ticks().filter((tick) => Number.isInteger(Math.log10(tick)));
}
