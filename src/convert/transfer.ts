import { type Batch, isBlankRecord } from '../extract/batch.js';
import { Decoder } from '../extract/decode.js';
import { extentOf } from '../extract/format.js';
import type { Input } from '../extract/inputs.js';
import type { Row, RowFault } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { decodeText } from '../extract/text.js';
import { BLANK } from '../extract/value.js';
import type { Layout } from '../layout/layout.js';
import { isSameLabel, meaningOf } from '../layout/meaning.js';
import { LostColumns } from './lost-columns.js';
import { Recoder } from './recoder.js';
import { countIn, type Unmapped, type UnmappedValues } from './unmapped.js';

/** Faults of a value that is clear all the same, and written as it stands. */
const harmless: ReadonlySet<RowFault['fault']> = new Set([
  'field/case',
  'field/padding',
  'resave/leading-zeros',
]);

const ofCodes: ReadonlySet<RowFault['fault']> = new Set([
  'field/code',
  'field/code-for-record-type',
  'resave/boolean',
]);

/** Reads the records of an extract as rows of another layout: what has the same key goes over, where its value may stand there. */
export class TransferReader {
  readonly #file: string;
  readonly #from: Layout;
  readonly #to: Layout;
  readonly #unmapped: Unmapped;
  readonly #decoder: Decoder;
  readonly #extent: number;
  readonly #recoder: Recoder;
  /** Symbols of the record types that are the same test in both. */
  readonly #tests: ReadonlySet<number>;
  readonly #lostColumns: LostColumns;
  /** Required fields of which the extract has no column. */
  readonly #absent: readonly UnmappedValues[];
  /** Field index → symbol → its counter, for codes that mean something else. */
  readonly #otherMeanings: readonly (readonly [number, ReadonlyMap<number, UnmappedValues>])[];

  constructor(input: Input, { layout, unmapped }: { readonly layout: Layout; readonly unmapped: Unmapped }) {
    const { source, format } = input;
    this.#file = source.name;
    this.#from = format.layout;
    this.#to = layout;
    this.#unmapped = unmapped;
    this.#recoder = new Recoder(format.layout, layout);
    this.#extent = extentOf(format);
    const columns = columnsIn(layout, input);
    this.#decoder = new Decoder(layout, columns);
    this.#lostColumns = new LostColumns(input, columns, unmapped);
    const symbols = symbolsOf(layout);
    const same = [...layout.recordTypes.keys()].filter((code) => this.#isSame(layout.recordType.key, code));
    this.#tests = new Set(same.map((code) => symbols.of(code)));
    const present = new Set(columns);
    this.#absent = layout.fields
      .filter(({ index, required }) => required && !present.has(index))
      .map(({ index }) => this.#counter(index, 'required'));
    this.#otherMeanings = layout.fields.flatMap(({ index, key, codes }) => {
      const others = [...codes.keys()]
        .filter((code) => meaningOf(this.#from, key, code) !== undefined && !this.#isSame(key, code))
        .map((code) => [symbols.of(code), this.#counter(index, 'other-meaning', code)] as const);
      return others.length === 0 ? [] : [[index, new Map(others)] as const];
    });
  }

  /**
   * The row is reused by the next call.
   * @returns Undefined for a blank record and for one of the wrong shape; `left-out` for one of a test that the layout does
   * not have.
   */
  read(batch: Batch, record: number): Row | 'left-out' | undefined {
    if (isBlankRecord(batch, record) || batch.extent[record] !== this.#extent) return undefined;
    const row = this.#decoder.decode(batch, record);
    if (!this.#tests.has(row.values[this.#to.recordType.index])) {
      this.#countFault(row, this.#to.recordType.index, 'no-test');
      return 'left-out';
    }
    for (const { field, fault } of row.faults) this.#settle(row, field, fault);
    this.#recoder.apply(row);
    for (const values of this.#absent) countIn(values, () => '');
    this.#lostColumns.count(batch, record);
    for (const [field, counters] of this.#otherMeanings) {
      const values = counters.get(row.values[field]);
      if (values !== undefined) countIn(values, () => row.text(field));
    }
    return row;
  }

  /** A value that may not stand in its field is counted and left out. */
  #settle(row: Row, field: number, fault: RowFault['fault']): void {
    if (harmless.has(fault)) return;
    if (fault === 'field/required') {
      countIn(this.#counter(field, 'required'), () => '');
      return;
    }
    if (fault === 'field/code' && this.#recode(row, field)) return;
    const isFiller = this.#to.fields[field].kind === 'filler';
    this.#countFault(row, field, isFiller ? 'no-field' : ofCodes.has(fault) ? 'not-listed' : 'does-not-fit');
    row.values[field] = BLANK;
  }

  #recode(row: Row, index: number): boolean {
    const field = this.#to.fields[index];
    const text = decodeText(row.bytes, row.starts[index], row.ends[index]).trim();
    const code = this.#recoder.codeFor(field, text, row);
    if (code === undefined) return false;
    this.#recoder.change(field, code);
    countIn(this.#counter(index, 'recoded', text, code), () => text);
    return true;
  }

  #countFault(
    row: Row,
    field: number,
    problem: 'no-test' | 'no-field' | 'not-listed' | 'does-not-fit',
  ): void {
    const text = row.isFilled(field) ? decodeText(row.bytes, row.starts[field], row.ends[field]).trim() : '';
    // What the layout of the file lists is a code, and says nothing of a student; anything else might.
    const isCode = this.#from.fieldByKey.get(this.#to.fields[field].key)?.codes.has(text) ?? false;
    const isNamed = isCode && (problem === 'not-listed' || problem === 'no-test');
    countIn(this.#counter(field, problem, isNamed ? text : ''), () => text);
  }

  #counter(field: number, problem: UnmappedValues['problem'], code = '', written = ''): UnmappedValues {
    const { key, name } = this.#to.fields[field];
    const heading = (this.#from.fieldByKey.get(key) ?? this.#to.fields[field]).headings[0] ?? name;
    return this.#unmapped.of({ file: this.#file, key, heading, problem }, code, written);
  }

  #isSame(key: string, code: string): boolean {
    const [one, other] = [meaningOf(this.#from, key, code), meaningOf(this.#to, key, code)];
    return one !== undefined && other !== undefined && isSameLabel(one, other);
  }
}

/** Column → index of the field in another layout, -1 where it has none of that key. */
export function columnsIn(layout: Layout, { format }: Input): Int16Array {
  return format.columns.map((field) => {
    const key = field < 0 ? '' : format.layout.fields[field].key;
    return layout.fieldByKey.get(key)?.index ?? -1;
  });
}
