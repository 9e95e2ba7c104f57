import type { ScanEnd } from '../../extract/batch.js';
import type { ExtractFormat } from '../../extract/format.js';
import { firstRecord } from '../../extract/read.js';
import type { ByteSource } from '../../extract/source.js';
import { type SnapshotBasis, sendableBasis } from '../../snapshot/basis.js';
import type { ValidateOptions } from '../options.js';
import type { FindingReporter } from '../reporter.js';
import type { JudgeSetup } from './part-judge.js';
import { startThread, type Thread } from './thread.js';

/** How threads are made and used; tests have their own. */
export interface Threads {
  /** Bytes of the smallest file that is worth starting them: each has to load and to warm up. */
  readonly fileBytes: number;
  /** Bytes of one part of a file. */
  readonly partBytes: number;
  readonly start: (setup: JudgeSetup) => Thread;
}

const MEBIBYTE = 1024 * 1024;

export const threadsOfProcess: Threads = {
  fileBytes: 32 * MEBIBYTE,
  partBytes: 8 * MEBIBYTE,
  start: startThread,
};

/** How one file is judged in threads. */
export interface Plan extends Threads {
  readonly count: number;
  readonly setup: JudgeSetup;
  readonly format: ExtractFormat;
  /** Where the first record stands. */
  readonly beginning: ScanEnd;
}

/** Undefined where one thread does: a small file, or one that has to be seen from its first to its last record. */
export function planThreads(
  source: ByteSource,
  format: ExtractFormat,
  basis: SnapshotBasis,
  reporter: FindingReporter,
  { threads: wanted = 1, only, ignore, severities, own, waivers }: ValidateOptions,
  threads: Threads,
): Plan | undefined {
  const { path, size = 0, head, name: file } = source;
  const count = Math.min(wanted, Math.ceil(size / threads.partBytes));
  if (count < 2 || path === undefined || source.undone !== undefined || size < threads.fileBytes)
    return undefined;
  const sendable = sendableBasis(basis);
  const beginning = firstRecord(head, format, false);
  if (sendable === undefined || beginning === undefined || beginning.position >= size) return undefined;
  const { layout, ...rest } = format;
  const setup = {
    ...{ path, file, format: rest, layout: layout.document, basis: sendable },
    rules: { only, ignore, severities, own, waivers },
    maxExamples: reporter.tally.maxExamples,
    showPersonalData: reporter.showPersonalData,
    overview: reporter.watch !== undefined,
    known: reporter.tally.known,
  };
  return { ...threads, count, setup, format, beginning };
}
