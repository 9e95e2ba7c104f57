import { identifierDigits } from '../layout/identifier-digits.js';
import type { Field } from '../layout/layout.js';
import type { Row } from './row.js';
import { symbolsOf } from './symbols.js';
import { isoDate } from './value.js';

/** A date and a time of day, where a field is long enough for both. */
const DATE_AND_TIME = 'YYYY-MM-DD 00:00:00'.length;

/** How the value would be written that a readable fault was taken for. */
export function meantText(row: Row, field: Field): string {
  const text = row.text(field.index).trim();
  switch (field.kind) {
    case 'code':
      return symbolsOf(row.layout).code(row.values[field.index]);
    case 'date': {
      if (text.startsWith('-', 4)) return text;
      const hasTime = text.includes(' ') && (field.delimitedLength ?? 0) >= DATE_AND_TIME;
      return `${isoDate(row.values[field.index])}${hasTime ? ' 00:00:00' : ''}`;
    }
    case 'digits':
    case 'text':
      return text.padStart(identifierDigits(field)?.digits ?? 0, '0');
    default:
      return text;
  }
}
