import { InputError } from '../errors.js';
import type { ExtractFormat } from '../extract/format.js';
import { MemoryBudget } from '../extract/memory-budget.js';
import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import type { Field, Layout } from '../layout/layout.js';
import type { CrossCheck } from '../rules/file/cross-check.js';
import { enterNotes, type NotedRecord } from '../rules/file/notes.js';
import { crossChecks } from './cross-checks.js';
import type { OverviewCounter } from './overview/counter.js';
import type { PartFindings } from './part-findings.js';
import { RecordPosition } from './record-position.js';
import type { FindingReporter } from './reporter.js';
import type { FileResult } from './result.js';

/** Puts together what was found in the parts of a file, in their order, and checks across their records. */
export class FileFindings {
  readonly #layout: Layout;
  readonly #reporter: FindingReporter;
  readonly #checks: readonly CrossCheck[];
  readonly #recordTypes: Uint32Array;
  readonly #overview: OverviewCounter | undefined;
  readonly #encodings = { 'utf-8': 0, 'windows-1252': 0 };
  #records = 0;
  #notRun: PartFindings['notRun'] = [];

  /** @param maxMemory Bytes that the checks across records may take. */
  constructor(
    { layout }: ExtractFormat,
    reporter: FindingReporter,
    overview: OverviewCounter | undefined,
    maxMemory = Number.POSITIVE_INFINITY,
  ) {
    this.#layout = layout;
    this.#reporter = reporter;
    this.#overview = overview;
    this.#checks = crossChecks(
      layout,
      reporter.choice,
      new MemoryBudget(maxMemory, () => this.#outOfMemory(maxMemory)),
    );
    this.#recordTypes = new Uint32Array(symbolsOf(layout).size);
  }

  get records(): number {
    return this.#records;
  }

  /**
   * @param linesBefore Lines that its own do not count.
   * @param rowAt Decodes one of its records again.
   * @throws InputError `max-memory`.
   */
  add(part: PartFindings, linesBefore: number, rowAt: (record: NotedRecord) => Row): void {
    const before = { record: this.#records, line: linesBefore };
    this.#records += part.records;
    for (const [symbol, count] of part.recordTypes.entries()) this.#recordTypes[symbol] += count;
    this.#encodings['utf-8'] += part.encodings['utf-8'];
    this.#encodings['windows-1252'] += part.encodings['windows-1252'];
    this.#notRun = part.notRun;
    for (const { rule, field, ...counted } of part.counts) {
      this.#reporter.merge(rule, this.#fieldAt(field), counted, before);
    }
    this.#reporter.waived.add(part.waived);
    if (part.overview !== undefined) this.#overview?.add(part.overview, before.record);
    if (part.notes === undefined) return;
    enterNotes(part.notes, this.#checks, before, ({ rule, field, expected, related }, record) => {
      const row = this.#reporter.looksAtRecords ? rowAt(record) : undefined;
      const wanted = this.#reporter.count(rule, field, record.record, row);
      if (wanted === undefined) return;
      const place = new RecordPosition(record.record, record.line, record.recordType, this.#layout);
      const fault = { rule, field, expected: () => expected, related };
      this.#reporter.keep(wanted, fault, place, row ?? rowAt(record));
    });
  }

  /** What the bytes outside ASCII are. */
  get encoding(): FileResult['encoding'] {
    const { 'utf-8': utf8, 'windows-1252': windows1252 } = this.#encodings;
    if (utf8 > 0) return windows1252 > 0 ? 'mixed' : 'utf-8';
    return windows1252 > 0 ? 'windows-1252' : 'ascii';
  }

  /** Code → records, listed record types first; `other` for records whose type is not listed. */
  get recordTypes(): Record<string, number> {
    const symbols = symbolsOf(this.#layout);
    const listed = [...this.#layout.recordTypes.keys()].map(
      (code) => [code, this.#recordTypes[symbols.of(code)]] as const,
    );
    return Object.fromEntries(
      [...listed, ['other', this.#recordTypes[0]] as const].filter(([, count]) => count > 0),
    );
  }

  get notRun(): FileResult['notRun'] {
    return this.#notRun;
  }

  #outOfMemory(limit: number): InputError {
    const { file } = this.#reporter;
    return new InputError(
      'max-memory',
      `${file}: to compare its records with each other takes more than ${Math.floor(limit / 1024)} KiB.`,
      { file, next: 'Allow more with --max-memory, or leave these checks out with --ignore file/' },
    );
  }

  #fieldAt(index: number | undefined): Field | undefined {
    const { fields, derived } = this.#layout;
    return index === undefined ? undefined : (fields[index] ?? [...derived.values()][index - fields.length]);
  }
}
