import type { Undone } from '../extract/source.js';
import { visible } from '../text/visible.js';

const delimiters: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/** What was done to a file, and undone to read it: `ZIP archive (extract.csv)`. */
export function phraseUndone(undone: Undone): string {
  switch (undone.kind) {
    case 'zip':
      return `ZIP archive (${visible(undone.member)})`;
    case 'gzip':
      return 'gzip';
    case 'utf-16':
      return 'UTF-16';
    case 'line-ends':
      return 'lines that end with CR';
    case 'delimiter':
      return `fields divided by ${delimiters[undone.delimiter] ?? undone.delimiter}`;
    case 'workbook':
      return `workbook (sheet ${visible(undone.sheet)}${undone.dates ? ', dates kept as numbers' : ''})`;
  }
}
