import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { caaspp } from './run.js';

/** Extracts in a directory of their own, removed after the tests of a file. */
export interface Extracts {
  readonly directory: string;
  /** 40 sound records, caret-delimited. */
  readonly sound: string;
  /** The same records in fixed width. */
  readonly soundFixed: string;
  /** One error (`field/code`): record 1 has no known record type. */
  readonly error: string;
  /** One warning (`field/case`): a code in capitals in record 1. */
  readonly warning: string;
  /** In every record the warning, and an error (`field/code` of `languageCode`). */
  readonly many: string;
  write(name: string, content: string | Uint8Array): string;
}

export async function makeExtracts(): Promise<Extracts> {
  const directory = mkdtempSync(join(tmpdir(), 'caaspp-cli-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  const write = (name: string, content: string | Uint8Array) => {
    const path = join(directory, name);
    writeFileSync(path, content);
    return path;
  };
  const generated = async (name: string, form: string) => {
    const path = join(directory, name);
    await caaspp(['generate', '--records', '40', '--form', form, '-o', path]);
    return path;
  };
  const sound = await generated('sound.csv', 'caret');
  const [headings, ...records] = readFileSync(sound, 'utf8').trimEnd().split('\r\n');
  const columns = headings.split('^');
  const changed = (record: string, heading: string, change: (value: string) => string) =>
    record
      .split('^')
      .map((value, column) => (columns[column] === heading ? change(value) : value))
      .join('^');
  const withError = (record: string) => changed(record, 'RecordType', () => '07');
  const withWarning = (record: string) =>
    changed(record, 'EconomicDisadvantageStatus', (value) => value.toUpperCase());
  const file = (name: string, lines: readonly string[]) => write(name, [headings, ...lines, ''].join('\r\n'));
  return {
    directory,
    write,
    sound,
    soundFixed: await generated('sound.dat', 'fixed-width'),
    error: file('error.csv', [withError(records[0]), ...records.slice(1)]),
    warning: file('warning.csv', [withWarning(records[0]), ...records.slice(1)]),
    many: file(
      'many.csv',
      records.map((record) => changed(withWarning(record), 'LanguageCode', () => 'QQQ')),
    ),
  };
}
