import type { Field } from '../layout/layout.js';

/** Codes that mean the same in other layouts. */
const otherwise: Readonly<Record<string, string>> = { Female: 'F', Male: 'M', Yes: 'Y', No: 'N' };

/** A value as a field holds it; undefined where it is a code that the field does not list for the record type. */
export function fitting(field: Field, recordType: string, value: string): string | undefined {
  if (field.kind === 'code' && field.codes.size > 0) return listedCode(field, recordType, value);
  const length = field.length ?? value.length;
  if (value.length <= length) return value;
  return field.kind === 'text' ? value.slice(0, length) : String(Number(value));
}

function listedCode(field: Field, recordType: string, value: string): string | undefined {
  const listed = field.codesByRecordType.get(recordType) ?? field.codes;
  if (listed.has(value)) return value;
  const code = otherwise[value];
  return code !== undefined && listed.has(code) ? code : undefined;
}

/** What stands in a field that must be filled and of which no more is known than its kind. */
export function usualValue(field: Field, recordType: string): string {
  const [first] = field.codesByRecordType.get(recordType) ?? field.codes.keys();
  switch (field.kind) {
    case 'code':
      return first ?? '';
    case 'date':
      return '2000-01-01';
    case 'integer':
    case 'decimal':
      return String(field.min ?? 0);
    case 'digits':
      return '1'.padStart(field.length ?? 1, '0');
    case 'text':
    case 'filler':
      return 'X';
  }
}
