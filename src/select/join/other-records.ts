import { InputError } from '../../errors.js';
import type { Input } from '../../extract/inputs.js';
import { meantText } from '../../extract/meant-text.js';
import { MemoryBudget } from '../../extract/memory-budget.js';
import { readBatches } from '../../extract/read.js';
import type { Row } from '../../extract/row.js';
import { RowReader } from '../../extract/row-reader.js';
import type { Field } from '../../layout/layout.js';
import { deriversFor } from '../derive.js';
import type { JoinedField } from './joined-layout.js';
import type { PackedFields } from './packed-fields.js';

/** The records of the other file that agree in the fields of the join. */
interface Matches {
  readonly packed: DataView[];
  isUsed: boolean;
}

/** Most that is held in memory. */
const LIMIT = 1024 ** 3;

/** What a record costs beside its values, about. */
const RECORD_BYTES = 300;

/** The wanted columns of the file that is joined, by the values that must agree. */
export class OtherRecords {
  readonly #input: Input;
  readonly #on: readonly Field[];
  readonly #columns: readonly JoinedField[];
  readonly #packed: PackedFields;
  readonly #matches = new Map<string, Matches>();
  #count = 0;
  #leftOut = 0;
  #unused = 0;

  constructor(input: Input, on: readonly Field[], columns: readonly JoinedField[], packed: PackedFields) {
    this.#input = input;
    this.#on = on;
    this.#columns = columns;
    this.#packed = packed;
  }

  /** How many there are, how many of them say nothing, and how many were not matched so far. */
  get tally() {
    return { records: this.#count, leftOut: this.#leftOut, unused: this.#unused };
  }

  /**
   * Reads the file.
   * @throws InputError `join-too-large` beyond 1 GiB; as `deriversFor` does.
   */
  async load(): Promise<void> {
    const { source, format } = this.#input;
    const keys = new Set([...this.#columns.map(({ from }) => from), ...this.#on].map(({ key }) => key));
    const derivers = await deriversFor(this.#input, keys, {});
    const isWanted = (key: string) => keys.has(key) || derivers.some((deriver) => deriver.reads(key));
    const reader = new RowReader(format, (key) => key === format.layout.recordType.key || isWanted(key));
    const memory = new MemoryBudget(LIMIT, () => tooLarge(source.name));
    for await (const batch of readBatches(source, format)) {
      for (let record = 0; record < batch.count; record++) {
        this.#count++;
        const row = reader.read(batch, record);
        if (row === undefined) {
          this.#leftOut++;
          continue;
        }
        for (const deriver of derivers) deriver.derive(row, batch.line[record]);
        this.#add(row, memory);
      }
    }
  }

  #add(row: Row, memory: MemoryBudget): void {
    this.#unused++;
    const name = agreement(row, this.#on);
    if (name === undefined) return;
    const packed = this.#packed.pack(row);
    memory.take(packed.byteLength + RECORD_BYTES);
    const known = this.#matches.get(name);
    if (known === undefined) this.#matches.set(name, { packed: [packed], isUsed: false });
    else known.packed.push(packed);
  }

  /** Those that agree with a record in some of its fields, in the order of the file. */
  matching(row: Row, on: readonly Field[]): readonly DataView[] {
    const name = agreement(row, on);
    const matches = name === undefined ? undefined : this.#matches.get(name);
    if (matches === undefined) return [];
    if (!matches.isUsed) this.#unused -= matches.packed.length;
    matches.isUsed = true;
    return matches.packed;
  }
}

/** The values that must agree, lost zeros put back; undefined where one is blank, which agrees with nothing. */
function agreement(row: Row, fields: readonly Field[]): string | undefined {
  if (!fields.every(({ index }) => row.isFilled(index))) return undefined;
  // A code that is not listed means nothing, and is taken as it stands.
  return fields.map((field) => meantText(row, field) || row.text(field.index)).join('\n');
}

function tooLarge(file: string): InputError {
  return new InputError('join-too-large', `The columns of ${file} take more than 1 GiB of memory.`, {
    file,
    next: 'Join fewer of them: --join-select KEYS. Or join the smaller file to the larger one.',
  });
}
