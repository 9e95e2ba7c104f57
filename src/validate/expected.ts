import type { FieldFault } from '../extract/faults.js';
import { meantText } from '../extract/meant-text.js';
import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import type { Field, Layout } from '../layout/layout.js';
import type { Expected } from '../rules/finding.js';

/** What a field that has a fault by itself should have held. */
export function expectedOfField(layout: Layout, field: Field, fault: FieldFault, row: Row): Expected {
  const recordType = symbolsOf(layout).code(Math.max(0, row.values[layout.recordType.index]));
  switch (fault) {
    case 'field/required':
      return { kind: 'filled' };
    case 'field/not-applicable':
      return { kind: 'blank', recordType };
    case 'field/filler':
      return { kind: 'blank' };
    case 'field/ruled-out':
      return { kind: 'reason', reason: field.ruledOut.get(row.text(field.index).trim()) ?? '' };
    case 'field/length':
      return { kind: 'length', max: field.length ?? 0, unit: 'characters' };
    case 'field/code':
    case 'field/code-for-record-type':
      return { kind: 'codes', codes: [...(field.codesByRecordType.get(recordType) ?? field.codes.keys())] };
    case 'field/case':
    case 'field/padding':
    case 'resave/leading-zeros':
    case 'resave/date-form':
    case 'resave/serial-date':
    case 'resave/boolean':
      return { kind: 'value', value: meantText(row, field) };
    case 'field/digits':
    case 'resave/exponent':
      return { kind: 'format', format: 'digits' };
    case 'field/integer':
      return { kind: 'format', format: 'integer' };
    case 'field/decimal':
      return { kind: 'format', format: 'decimal' };
    case 'field/range':
      return { kind: 'range', min: field.min?.toString(), max: field.max?.toString() };
    case 'field/date':
      return { kind: 'format', format: 'date' };
    case 'structure/not-text':
      return { kind: 'format', format: 'text' };
  }
}
