import { scaleLog } from 'd3-scale';
import { circle, line, short, svg, text, WIDTH } from './svg.js';

const ROW = 26;
const LEFT = 350;
const RIGHT = 70;
const TOP = 30;

/** Records a second of each work: a dot each, on a scale where the same distance is the same ratio. */
export function ratesPlot(results) {
  const rows = results.map(({ name, records, seconds }) => ({ name, rate: records / seconds }));
  const rates = rows.map(({ rate }) => rate);
  const x = scaleLog([Math.min(...rates), Math.max(...rates)], [LEFT, WIDTH - RIGHT]).nice();
  const bottom = TOP + ROW * rows.length;
  const powers = x.ticks().filter((tick) => Number.isInteger(Math.log10(tick)));
  const grid = powers.map(
    (tick) =>
      line('grid', x(tick), TOP - 8, x(tick), bottom) + text(x(tick), TOP - 14, 'middle', short(tick)),
  );
  const marks = rows.map(({ name, rate }, row) => {
    const y = TOP + ROW * (row + 0.5);
    const owner = name.startsWith('validate') ? 'ours' : 'theirs';
    return [
      text(LEFT - 14, y + 4, 'end', name),
      circle(owner, x(rate), y),
      text(x(rate) + 10, y + 4, 'start', short(rate)),
    ].join('');
  });
  return svg(bottom + 8, 'Records a second, on a logarithmic scale', [...grid, ...marks]);
}
