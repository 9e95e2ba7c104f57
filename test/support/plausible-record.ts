import type { Field, Layout } from '../../src/layout/layout.js';

/**
 * Values of a record, in the order of the fields, that each fit their field and the year of the administration; what
 * they say together makes no sense.
 */
export function plausibleRecord(layout: Layout, number: number): string[] {
  const types = [...layout.recordTypes.keys()];
  const recordType = types[number % types.length];
  const year = Number(layout.administration.slice(0, 4)) + 1;
  return layout.fields.map((field) => {
    if (field === layout.recordType) return recordType;
    if (field.appliesTo?.has(recordType) === false) return '';
    return plausibleValue(field, recordType, year, number);
  });
}

function plausibleValue(field: Field, recordType: string, year: number, number: number): string {
  switch (field.kind) {
    case 'code': {
      const codes = [...(field.codesByRecordType.get(recordType) ?? field.codes.keys())];
      return codes[number % codes.length] ?? '';
    }
    case 'digits':
      return String(number + 1).padStart(Math.min(field.length ?? 4, 14), '0');
    case 'integer':
    case 'decimal':
      return String(field.min ?? 1);
    case 'date':
      return /birth/i.test(field.key) ? '2009-10-11' : `${year}-04-${10 + number}`;
    case 'text':
      return 'Xy'.slice(0, field.length ?? 2);
    case 'filler':
      return '';
  }
}

/** The record in the places of a fixed-width file. */
export function fixedWidthLine(layout: Layout, values: readonly string[]): string {
  return layout.fields.map((field, index) => values[index].padEnd(field.length ?? 0)).join('');
}
