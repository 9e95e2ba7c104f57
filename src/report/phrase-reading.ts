import type { FileResult, FormName } from '../validate/result.js';

/** How a file was read, in words. */

export const encodings: Readonly<Record<FileResult['encoding'], string>> = {
  ascii: 'ASCII',
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252 (Latin-1)',
  mixed: 'mixed encodings',
};

export const forms: Readonly<Record<FormName, string>> = {
  'fixed-width': 'fixed width',
  caret: 'caret-delimited',
  comma: 'comma-separated',
  tab: 'tab-separated',
  semicolon: 'divided by semicolons',
  spreadsheet: 'spreadsheet',
};
