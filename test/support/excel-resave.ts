import type { RecordValues } from '../../src/extract/write.js';
import type { Layout } from '../../src/layout/layout.js';

/** Excel shows longer numbers as powers of ten. */
const LONGEST_NUMBER = 11;

/** What Excel writes of a cell of text that it took for a number or a date. */
function excelResave(value: string): string {
  if (/^\d+$/.test(value)) return value.length > LONGEST_NUMBER ? exponent(value) : String(Number(value));
  if (/^-?\d+\.\d+$/.test(value)) return String(Number(value));
  const [, year, month, day, time = ''] = /^(\d{4})-(\d\d)-(\d\d)( 00:00:00)?$/.exec(value) ?? [];
  if (year !== undefined) return `${Number(month)}/${Number(day)}/${year}${time === '' ? '' : ' 0:00'}`;
  return /^(true|false)$/i.test(value) ? value.toUpperCase() : value;
}

function exponent(digits: string): string {
  const [mantissa, power] = Number(digits).toExponential(5).split('e+');
  return `${mantissa.replace(/\.?0+$/, '')}E+${power.padStart(2, '0')}`;
}

/** A comma-separated file of records as Excel saves them after it has opened them. */
export function excelResaved(layout: Layout, records: Iterable<RecordValues>): string {
  const lines = [layout.fields.map(({ name, headings }) => headings[0] ?? name)];
  for (const record of records)
    lines.push(layout.fields.map(({ key }) => excelResave(record.get(key) ?? '')));
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
