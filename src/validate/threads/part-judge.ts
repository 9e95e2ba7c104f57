import type { KnownRecords } from '../../baseline/baseline.js';
import type { ExtractFormat } from '../../extract/format.js';
import { type ByteRange, RandomAccessFile } from '../../extract/random-access.js';
import { BatchReader } from '../../extract/read.js';
import { bindLayout } from '../../layout/layout.js';
import type { LayoutDocument } from '../../layout/schema.js';
import { receivedBasis, type SendableBasis } from '../../snapshot/basis.js';
import { chooseRules, type RuleOptions } from '../options.js';
import { OverviewNotes } from '../overview/notes.js';
import type { PartFindings } from '../part-findings.js';
import { RecordCheck } from '../record-check.js';
import { FindingReporter } from '../reporter.js';
import { Tally } from '../tally.js';

/** All that a thread has to know of a file to judge parts of it. */
export interface JudgeSetup {
  readonly path: string;
  /** As the user named it. */
  readonly file: string;
  readonly format: Omit<ExtractFormat, 'layout'>;
  readonly layout: LayoutDocument;
  readonly rules: RuleOptions;
  readonly basis: SendableBasis;
  readonly maxExamples: number;
  readonly showPersonalData: boolean;
  readonly overview: boolean;
  readonly known: KnownRecords | undefined;
}

/** What was found in a range of a file. */
export interface RangeFindings extends PartFindings {
  readonly lines: number;
}

/** Judges parts of a file on disk, each from its first to its last byte. */
export class PartJudge {
  readonly #file: RandomAccessFile;
  readonly #reader: BatchReader;
  readonly #records: RecordCheck;

  /** @throws InputError as opening the file does. */
  constructor({ path, file, format, layout: document, rules, basis, ...report }: JudgeSetup) {
    const layout = bindLayout(document);
    const choice = chooseRules(rules);
    const tally = new Tally(layout, report.maxExamples, choice.rules.all, report.known);
    const overview = report.overview ? new OverviewNotes(layout) : undefined;
    const { showPersonalData } = report;
    const reporter = new FindingReporter(file, layout, choice, tally, showPersonalData, overview?.found);
    const whole = { ...format, layout };
    this.#file = new RandomAccessFile(path, file);
    this.#reader = new BatchReader(whole, (line) => this.#records.reportRepeatedHeading(line));
    this.#records = new RecordCheck(whole, reporter, receivedBasis(layout, basis), overview);
  }

  /**
   * @param linesBefore Lines that its own are counted after.
   * @param spare Memory of notes that were entered.
   * @throws InputError as reading and judging do; nothing else can then be judged.
   */
  async judge(range: ByteRange, linesBefore: number, spare?: ArrayBuffer): Promise<RangeFindings> {
    this.#records.reuse(spare);
    const lines = this.#reader.readRecords(this.#file.part(range), linesBefore + 1);
    for await (const batch of lines) this.#records.check(batch, this.#reader.position);
    return { ...this.#records.take(), lines: this.#reader.line - 1 - linesBefore };
  }

  close(): void {
    this.#file.close();
  }
}
