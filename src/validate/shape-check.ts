import type { Batch } from '../extract/batch.js';
import { type ExtractFormat, extentOf } from '../extract/format.js';
import { type ShapeFault, ShapeReader } from '../extract/record-shape.js';
import { symbolsOf } from '../extract/symbols.js';
import { decodeText } from '../extract/text.js';
import type { Expected } from '../rules/finding.js';
import { RecordPosition } from './record-position.js';
import type { FindingReporter } from './reporter.js';

/** Says of records without the shape of their file what became of them. */
export class ShapeCheck {
  readonly #format: ExtractFormat;
  readonly #extent: number;
  readonly #shape: ShapeReader;
  readonly #reporter: FindingReporter;

  constructor(format: ExtractFormat, reporter: FindingReporter) {
    this.#format = format;
    this.#extent = extentOf(format);
    this.#shape = new ShapeReader(format);
    this.#reporter = reporter;
  }

  faultOf(batch: Batch, record: number): ShapeFault | undefined {
    return this.#shape.faultOf(batch, record);
  }

  /** @param number 1-based number of the record in its part of the file. */
  report(fault: ShapeFault, batch: Batch, record: number, number: number): void {
    const { layout } = this.#format;
    const place = new RecordPosition(number, batch.line[record], this.recordTypeOf(batch, record), layout);
    const { rule } = fault;
    if (rule === 'resave/shifted-columns') {
      const field = layout.fields[this.#format.columns[fault.shift.column]];
      this.#reporter.report({ rule, field, expected: () => this.#expected() }, place);
    } else {
      const actual = String(batch.extent[record]);
      this.#reporter.report({ rule, actual, expected: () => this.#expected() }, place);
    }
  }

  /** The symbol of the record type where the first column holds one; otherwise 0. */
  recordTypeOf(batch: Batch, record: number): number {
    const { layout } = this.#format;
    const span = batch.firstSpan[record];
    if (batch.spanColumn[span] !== 0) return 0;
    const code = decodeText(batch.bytes, batch.spanStart[span], batch.spanEnd[span]);
    return layout.recordTypes.has(code) ? symbolsOf(layout).of(code) : 0;
  }

  #expected(): Expected {
    const unit = this.#format.form === 'fixed-width' ? 'characters' : 'columns';
    return { kind: 'length', min: this.#extent, max: this.#extent, unit };
  }
}
