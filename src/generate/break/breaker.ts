import type { Form } from '../../extract/format.js';
import type { RecordValues, RecordWriter } from '../../extract/write.js';

/** A sound extract in the making. */
export interface SoundExtract {
  readonly form: Form;
  readonly writer: RecordWriter;
  readonly records: Iterable<RecordValues>;
}

/** Makes of a sound extract one that breaks a rule. */
export interface Breaker {
  /** The forms in which the rule can be broken. */
  readonly forms: readonly Form[];
  /**
   * The lines of the broken extract, heading row included; bytes may be reused after they were taken.
   * @returns Whether a record was found that lends itself to it.
   */
  lines(extract: SoundExtract): Generator<Uint8Array, boolean>;
}

export const anyForm: readonly Form[] = ['fixed-width', 'caret'];

/**
 * A breaker that puts other lines in the place of those of the first student for whom it has some.
 * @param change The lines for the records of one student; undefined leaves them as they are.
 */
export function breakStudent(
  forms: readonly Form[],
  change: (records: readonly RecordValues[], writer: RecordWriter) => readonly Uint8Array[] | undefined,
): Breaker {
  return {
    forms,
    *lines({ records: all, writer }) {
      let broken = false;
      yield writer.headings;
      for (const records of byStudent(all)) {
        const changed: readonly Uint8Array[] | undefined = broken ? undefined : change(records, writer);
        broken ||= changed !== undefined;
        if (changed !== undefined) yield* changed;
        else for (const record of records) yield writer.line(record);
      }
      return broken;
    },
  };
}

/** The line of a record as bytes of its own. */
export function lineOf(writer: RecordWriter, record: RecordValues): Uint8Array {
  return writer.line(record).slice();
}

/** A record with other values; an empty one is blank. */
export function withValues(record: RecordValues, values: Readonly<Record<string, string>>): RecordValues {
  const changed = new Map(record);
  for (const [key, value] of Object.entries(values)) {
    if (value === '') changed.delete(key);
    else changed.set(key, value);
  }
  return changed;
}

/** Neighbouring records of one SSID together. */
function* byStudent(records: Iterable<RecordValues>): Generator<RecordValues[]> {
  let student: RecordValues[] = [];
  for (const record of records) {
    if (student.length > 0 && student[0].get('ssid') !== record.get('ssid')) {
      yield student;
      student = [];
    }
    student.push(record);
  }
  if (student.length > 0) yield student;
}
