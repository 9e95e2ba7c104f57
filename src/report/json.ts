import type { Reporter } from './reporter.js';

/** The report as it is, indented; `report.schema.json` describes it. */
export const reportJson: Reporter = function* ({ report }) {
  yield* pretty(report, '');
  yield '\n';
};

/** `JSON.stringify(value, null, 2)` in pieces: with `--max-examples all` the whole may pass the longest string. */
function* pretty(value: object, indent: string): Generator<string> {
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const inner = `${indent}  `;
  let separator = `${open}\n`;
  for (const [key, member] of Object.entries(value)) {
    yield `${separator}${inner}${Array.isArray(value) ? '' : `${JSON.stringify(key)}: `}`;
    if (isLarge(member)) yield* pretty(member, inner);
    else yield JSON.stringify(member, null, 2).replaceAll('\n', `\n${inner}`);
    separator = ',\n';
  }
  yield separator === ',\n' ? `\n${indent}${close}` : `${open}${close}`;
}

function isLarge(value: unknown): value is object {
  return Array.isArray(value) || (typeof value === 'object' && value !== null && 'findings' in value);
}
