import { type DeadlineFacts, type ReportDeadline, reportDeadline } from '../../deadline/deadline.js';
import type { Holiday } from '../../deadline/holidays.js';
import { parseLocalHolidays } from '../../deadline/local-holidays.js';
import type { DayOfCount } from '../../deadline/working-days.js';
import { type ByteSource, openFile, openStream } from '../../extract/source.js';
import { alignColumns } from '../../text/columns.js';
import { visible } from '../../text/visible.js';
import { exitCodes } from '../exit-codes.js';
import type { GlobalOptions } from '../options.js';
import { printLines } from '../output.js';

export interface DeadlineOptions {
  readonly received: string;
  readonly lastDay: string;
  readonly firstDay?: string;
  readonly holidays?: string;
  readonly format: 'text' | 'json';
}

/** The day on which score reports are due, and with `--verbose` the count that leads to it. */
export async function runDeadline(
  { holidays, format, ...dates }: DeadlineOptions,
  { verbose = false }: GlobalOptions,
): Promise<number> {
  const local = holidays === undefined ? [] : await readHolidays(holidays);
  const deadline = reportDeadline({ ...dates, holidays: local });
  await printLines(
    format === 'json' ? [JSON.stringify(deadline, null, 2)] : describe(deadline, dates, verbose),
  );
  return exitCodes.success;
}

async function readHolidays(path: string): Promise<Holiday[]> {
  const source = path === '-' ? await openStream(process.stdin) : await openFile(path);
  try {
    return parseLocalHolidays(await readText(source), source.name);
  } finally {
    await source.close();
  }
}

async function readText(source: ByteSource): Promise<string> {
  const decoder = new TextDecoder();
  const buffer = new Uint8Array(64 * 1024);
  let text = '';
  for (;;) {
    const length = await source.read(buffer);
    if (length === 0) return text;
    text += decoder.decode(buffer.subarray(0, length), { stream: true });
  }
}

function describe(deadline: ReportDeadline, dates: DeadlineFacts, verbose: boolean): string[] {
  const line = `Score reports are due to parents by ${deadline.due} (Title 5, section 863): ${reason(deadline, dates)}.`;
  return verbose ? [line, '', ...alignColumns(deadline.workingDays.map(countRow))] : [line];
}

function reason({ rule }: ReportDeadline, { received, lastDay, firstDay }: DeadlineFacts): string {
  return rule === 'receipt'
    ? `20 working days after their receipt on ${received}`
    : `received on ${received}, after the last day of instruction (${lastDay}), so within the first 20 working days of the school year that begins on ${firstDay}`;
}

const weekday = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' });

function countRow(day: DayOfCount): string[] {
  const cells = [day.date, weekday.format(new Date(day.date))];
  if (day.number !== null) return [...cells, String(day.number).padStart(2)];
  return [...cells, ' -', day.skipped.reason === 'holiday' ? visible(day.skipped.name) : 'weekend'];
}
