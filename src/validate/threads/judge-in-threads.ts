import { type ByteRange, RandomAccessFile } from '../../extract/random-access.js';
import type { FileFindings } from '../file-findings.js';
import { inOrder } from './in-order.js';
import { type JudgeSetup, PartJudge, type RangeFindings } from './part-judge.js';
import type { Plan } from './plan.js';
import { RecordLookup } from './record-lookup.js';

/** Each thread has one part at work and one that waits, so that none waits for this one. */
const PARTS_PER_THREAD = 2;

/**
 * Judges a file on disk in parts, several at a time, and enters what was found in the order of the file.
 * @param onPart Called after each part, with its length in bytes.
 * @throws InputError as one thread would: what failed in another is done again in this.
 */
export async function judgeInThreads(
  { setup, format, beginning, count, partBytes, start }: Plan,
  findings: FileFindings,
  onPart: (bytes: number) => void,
): Promise<void> {
  const file = new RandomAccessFile(setup.path, setup.file);
  const lookup = new RecordLookup(file, format);
  const threads = Array.from({ length: count }, () => start(setup));
  const spares: ArrayBuffer[] = [];
  const hands = threads.map((thread) => async (range: ByteRange) => ({
    range,
    found: await thread.judge(range, spares.pop()),
  }));
  const parts = file.linesFrom(beginning.position, partBytes);
  let linesBefore = beginning.line - 1;
  try {
    for await (const { range, found } of inOrder(parts, repeated(hands, PARTS_PER_THREAD))) {
      const part = found ?? (await judgeAgain(setup, range, linesBefore));
      const uncounted = found === undefined ? 0 : linesBefore;
      findings.add(part, uncounted, ({ start, end }) => lookup.rowAt(range.start + start, range.start + end));
      if (part.notes !== undefined) spares.push(part.notes.buffer);
      linesBefore += part.lines;
      onPart(range.end - range.start);
    }
  } finally {
    file.close();
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

function repeated<T>(items: readonly T[], times: number): T[] {
  return Array.from({ length: times }, () => items).flat();
}

/** For the error, whose words tell the line. */
async function judgeAgain(setup: JudgeSetup, range: ByteRange, linesBefore: number): Promise<RangeFindings> {
  const judge = new PartJudge(setup);
  try {
    return await judge.judge(range, linesBefore);
  } finally {
    judge.close();
  }
}
