/** Colours for day and night, since a picture takes none from the page it stands in. */
const STYLE = `text { font: 13px system-ui, sans-serif; fill: #24292f; }
.grid { stroke: #d0d7de; }
.ours { fill: #0969da; }
.theirs { fill: #6e7781; }
.line { fill: none; stroke: #0969da; stroke-width: 2; }
.dashed { stroke-dasharray: 6 4; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .grid { stroke: #3d444d; }
  .ours { fill: #58a6ff; }
  .theirs { fill: #9198a1; }
  .line { stroke: #58a6ff; }
}`;

export const WIDTH = 760;

/** A picture by itself. */
export function svg(height, title, marks) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title">
<title id="title">${escaped(title)}</title>
<style>
${STYLE}
</style>
${marks.join('\n')}
</svg>
`;
}

export function line(className, x1, y1, x2, y2) {
  const [a, b, c, d] = [x1, y1, x2, y2].map(round);
  return `<line class="${className}" x1="${a}" y1="${b}" x2="${c}" y2="${d}"/>`;
}

/** @param anchor Which of its ends stands at x: start, middle or end. */
export function text(x, y, anchor, words) {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

export function circle(className, x, y) {
  return `<circle class="${className}" cx="${round(x)}" cy="${round(y)}" r="5"/>`;
}

export function path(className, points) {
  const places = points.map(([x, y]) => `${round(x)},${round(y)}`);
  return `<path class="${className}" d="M${places.join('L')}"/>`;
}

/** 20000 → 20k. */
export function short(number) {
  if (number >= 1e6) return `${Number((number / 1e6).toPrecision(2))}M`;
  if (number >= 1000) return `${Number((number / 1000).toPrecision(3))}k`;
  return String(Number(number.toPrecision(2)));
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function escaped(words) {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
