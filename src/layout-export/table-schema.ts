import type { Field, Layout } from '../layout/layout.js';
import { descriptionOf, isConfirmed, isRequired, mayHaveTime } from './constraints.js';

type Schema = Readonly<Record<string, unknown>>;

/**
 * A Table Schema (Frictionless Data) of the layout's comma-separated values: the columns in their order, named by their
 * headings. The key of a field stands beside it.
 */
export function tableSchema(layout: Layout): Schema {
  return {
    name: layout.id,
    title: `${layout.program} ${layout.administration} student data file`,
    // Of a dictionary of columns, a file has some.
    ...(layout.document.dictionary === true ? { fieldsMatch: 'superset' } : {}),
    fields: layout.fields.map((field) => fieldSchema(layout, field)),
    missingValues: [''],
  };
}

function fieldSchema(layout: Layout, field: Field): Schema {
  const { key, name, headings, kind, codes } = field;
  const constraints = constraintsOf(layout, field);
  const isNumber = kind === 'integer' || kind === 'decimal';
  return {
    name: headings[0] ?? key,
    title: name,
    key,
    ...described(layout, field),
    ...type(field),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    // A code in place of a number says why there is none.
    ...(isNumber && codes.size > 0 ? { missingValues: ['', ...codes.keys()] } : {}),
    ...(kind === 'code' ? { categories: [...codes].map(([value, label]) => ({ value, label })) } : {}),
  };
}

function described(layout: Layout, field: Field): Schema {
  const description = descriptionOf(layout, field);
  return description === undefined ? {} : { description };
}

function type(field: Field): Schema {
  switch (field.kind) {
    case 'integer':
      return { type: 'integer' };
    case 'decimal':
      return { type: 'number' };
    case 'date':
      return mayHaveTime(field) ? { type: 'string' } : { type: 'date', format: 'default' };
    default:
      return { type: 'string' };
  }
}

function constraintsOf(layout: Layout, field: Field): Schema {
  const { kind, min, max, codes, delimitedLength } = field;
  const isText = kind === 'text' || kind === 'digits';
  return {
    ...(isRequired(layout, field) ? { required: true } : {}),
    ...(kind === 'code' && isConfirmed(layout) ? { enum: [...codes.keys()] } : {}),
    ...(kind === 'digits' ? { pattern: '[0-9]+' } : {}),
    ...(isText && delimitedLength !== null ? { maxLength: delimitedLength } : {}),
    ...(kind === 'filler' ? { maxLength: 0 } : {}),
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
}
