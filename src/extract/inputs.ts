import { InputError } from '../errors.js';
import type { ExtractFormat, FileForm, Form } from './format.js';
import type { ByteSource } from './source.js';

/** An extract that is open, and what it was taken for. */
export interface Input {
  readonly source: ByteSource;
  readonly format: ExtractFormat;
}

/**
 * Several extracts are worked on as one only where they have one layout.
 * @throws InputError `different-layouts`.
 */
export function requireOneLayout(inputs: readonly Input[]): void {
  const [first, ...others] = inputs;
  const other = others.find(({ format }) => format.layout.id !== first.format.layout.id);
  if (other === undefined) {
    requireOneComposition(inputs);
    return;
  }
  throw new InputError(
    'different-layouts',
    `${first.source.name} has the layout ${first.format.layout.id}, but ${other.source.name} has ${other.format.layout.id}.`,
    { file: other.source.name, next: 'Give files of one administration at a time.' },
  );
}

/** Exports whose columns are composed have one layout where they have the same columns. */
function requireOneComposition([first, ...others]: readonly Input[]): void {
  const { layout } = first.format;
  if (layout.document.dictionary !== true) return;
  const other = others.find(({ format }) => format.layout !== layout);
  if (other === undefined) return;
  throw new InputError(
    'different-columns',
    `${other.source.name} does not have the same columns in the same order as ${first.source.name}.`,
    { file: other.source.name, next: 'Give exports with the same columns at a time.' },
  );
}

/**
 * The bytes of several extracts stand in one file only where they have one form and the same columns.
 * @throws InputError `different-forms`, `different-columns`.
 */
export function requireOneForm(inputs: readonly Input[]): void {
  const [first, ...others] = inputs;
  for (const { source, format } of others) {
    if (writtenForm(format.form) !== writtenForm(first.format.form)) {
      throw new InputError(
        'different-forms',
        `${first.source.name} is ${words[first.format.form]}, but ${source.name} is ${words[format.form]}.`,
        { file: source.name, next: 'Give files of one form, or choose columns with --select or --exclude.' },
      );
    }
    if (haveSameColumns(first.format, format)) continue;
    throw new InputError(
      'different-columns',
      `${source.name} does not have the same columns in the same order as ${first.source.name}.`,
      { file: source.name, next: 'Choose the columns that all of them have with --select or --exclude.' },
    );
  }
}

/** The form in which the records of a file can be written again. */
export function writtenForm(form: FileForm): Form | 'comma' {
  return form === 'fixed-width' || form === 'caret' ? form : 'comma';
}

const words: Readonly<Record<FileForm, string>> = {
  'fixed-width': 'of fixed width',
  caret: 'caret-delimited',
  comma: 'comma-separated',
  tab: 'tab-separated',
  semicolon: 'divided by semicolons',
  spreadsheet: 'a spreadsheet',
};

/** Columns that the layout does not know are the same where their headings are. */
function haveSameColumns(one: ExtractFormat, other: ExtractFormat): boolean {
  return (
    one.columns.length === other.columns.length &&
    one.columns.every(
      (field, column) =>
        field === other.columns[column] &&
        (field >= 0 || one.headings?.[column] === other.headings?.[column]),
    )
  );
}
