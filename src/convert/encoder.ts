import { InputError } from '../errors.js';
import type { Layout } from '../layout/layout.js';
import { CaretEncoder } from './caret.js';
import type { Column } from './column.js';
import { CommaEncoder } from './comma.js';
import { FixedWidthEncoder } from './fixed-width.js';
import { JsonLinesEncoder } from './jsonl.js';
import type { RowEncoder } from './row-encoder.js';
import type { Target } from './targets.js';

/** How rows are written. */
export interface EncodeOptions {
  readonly to: Target;
  /** Whether a column with its label follows each code. */
  readonly labels?: boolean;
  /** Whether comma-separated values are to survive being opened in Excel. */
  readonly excel?: boolean;
}

/**
 * What writes columns of rows of a layout in a form.
 * @throws InputError `no-labels`, `only-comma`, `wrong-form`.
 */
export async function encoderFor(
  layout: Layout,
  columns: readonly Column[],
  options: EncodeOptions,
): Promise<RowEncoder> {
  const { to, labels = false, excel = false } = options;
  if (excel && to !== 'comma') {
    throw new InputError('only-comma', 'Only comma-separated values can be written for Excel.', {
      next: 'Leave --excel out, or write --to comma.',
    });
  }
  switch (to) {
    case 'caret':
      return new CaretEncoder(layout, columns);
    case 'comma':
      return new CommaEncoder(layout, columns, excel);
    case 'fixed':
      if (labels) {
        throw new InputError('no-labels', 'Records of fixed width have no room for labels.', {
          next: 'Leave --labels out, or choose another form.',
        });
      }
      return new FixedWidthEncoder(layout);
    case 'jsonl':
      return new JsonLinesEncoder(layout, columns);
    case 'parquet': {
      const { ParquetEncoder } = await import('./parquet.js');
      return new ParquetEncoder(layout, columns);
    }
  }
}
