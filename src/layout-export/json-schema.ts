import type { Field, Layout } from '../layout/layout.js';
import { descriptionOf, isConfirmed, isRequired, mayHaveTime } from './constraints.js';

type Schema = Readonly<Record<string, unknown>>;

/**
 * A JSON Schema (draft 2020-12) of a record as an object by key: integers and decimals are numbers, all else strings, and
 * what is blank is absent. That is what JSON Lines of extracts hold.
 */
export function jsonSchema(layout: Layout): Schema {
  const required = layout.fields.filter((field) => isRequired(layout, field)).map(({ key }) => key);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `A record of ${layout.id}`,
    type: 'object',
    properties: Object.fromEntries(
      layout.fields
        .filter(({ kind }) => kind !== 'filler')
        .map((field) => [field.key, property(layout, field)]),
    ),
    required,
    additionalProperties: false,
    ...(isConfirmed(layout)
      ? { allOf: [...layout.recordTypes.keys()].map((type) => limits(layout, type)) }
      : {}),
  };
}

function property(layout: Layout, field: Field): Schema {
  const description = descriptionOf(layout, field);
  return {
    title: field.name,
    ...(description === undefined ? {} : { description }),
    ...value(layout, field),
  };
}

function value(layout: Layout, field: Field): Schema {
  const { kind, codes, min, max, delimitedLength } = field;
  const length = delimitedLength === null ? {} : { maxLength: delimitedLength };
  switch (kind) {
    case 'code':
      return isConfirmed(layout) ? listed(codes) : { type: 'string', examples: [...codes.keys()] };
    case 'integer':
    case 'decimal': {
      const number = {
        type: kind === 'integer' ? 'integer' : 'number',
        ...(min === undefined ? {} : { minimum: min }),
        ...(max === undefined ? {} : { maximum: max }),
      };
      return codes.size === 0 ? number : { anyOf: [number, listed(codes)] };
    }
    case 'date':
      return mayHaveTime(field)
        ? { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}' }
        : { type: 'string', format: 'date' };
    case 'digits':
      return { type: 'string', pattern: '^[0-9]+$', ...length };
    default:
      return { type: 'string', ...length };
  }
}

/** Each code with its label. */
function listed(codes: Field['codes']): Schema {
  return { oneOf: [...codes].map(([code, title]) => ({ const: code, title })) };
}

/** What holds for the records of one type: fields that must be blank, and codes that it does not have. */
function limits(layout: Layout, recordType: string): Schema {
  const properties = layout.fields.flatMap(
    ({ key, kind, appliesTo, codesByRecordType }): [string, unknown][] => {
      if (kind === 'filler') return [];
      if (appliesTo?.has(recordType) === false) return [[key, false]];
      const codes = codesByRecordType.get(recordType);
      return codes === undefined ? [] : [[key, { enum: [...codes] }]];
    },
  );
  return {
    if: { properties: { [layout.recordType.key]: { const: recordType } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: { properties: Object.fromEntries(properties) },
  };
}
