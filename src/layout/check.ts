import type { z } from 'zod';
import { foldHeading } from './match.js';
import { type FieldDocument, type LayoutDocument, layoutDocumentSchema } from './schema.js';

/** One thing wrong with a layout document. */
export interface LayoutProblem {
  /** Key of the field, or its number where the key is the problem; null outside the fields. */
  readonly field: string | null;
  /** Where in the document: `fields.3.length`. */
  readonly path: string;
  readonly message: string;
}

/**
 * Checks a layout document: its shape, and what no schema says (contiguous positions, lengths, codes that fit,
 * known record types, unique keys and headings).
 * @returns All problems found; none for a sound document.
 */
export function checkLayout(document: unknown): LayoutProblem[] {
  return parseLayout(document).problems;
}

/** A document in its shape, unless it has another, and all that is wrong with it. */
export function parseLayout(document: unknown): {
  readonly layout: LayoutDocument | undefined;
  readonly problems: LayoutProblem[];
} {
  const { success, data: layout, error } = layoutDocumentSchema.safeParse(document);
  if (!success) return { layout, problems: error.issues.map((issue) => shapeProblem(document, issue)) };
  return {
    layout,
    problems: [
      ...checkFields(layout),
      ...checkPositions(layout),
      ...checkVariants(layout),
      ...checkTables(layout),
    ],
  };
}

function shapeProblem(document: unknown, issue: z.core.$ZodIssue): LayoutProblem {
  const [section, index] = issue.path;
  const field = section === 'fields' && typeof index === 'number' ? nameOfField(document, index) : null;
  return { field, path: issue.path.join('.'), message: issue.message };
}

/** The key of a field in a document that may have any shape. */
function nameOfField(document: unknown, index: number): string {
  if (
    typeof document === 'object' &&
    document !== null &&
    'fields' in document &&
    Array.isArray(document.fields)
  ) {
    const field: unknown = document.fields[index];
    if (typeof field === 'object' && field !== null && 'key' in field && typeof field.key === 'string')
      return field.key;
  }
  return `field ${index + 1}`;
}

function checkFields(document: LayoutDocument): LayoutProblem[] {
  const problems: LayoutProblem[] = [];
  const keys = new Set<string>();
  const headings = new Map<string, FieldDocument>();
  for (const [index, field] of document.fields.entries()) {
    const add = (part: string, message: string) =>
      problems.push({ field: field.key, path: `fields.${index}.${part}`, message });
    if (field.number !== index + 1)
      add('number', `is ${field.number}, but the field stands in place ${index + 1}`);
    if (keys.has(field.key)) add('key', `stands twice`);
    keys.add(field.key);
    for (const heading of field.headers) {
      const other = headings.get(foldHeading(heading));
      if (other !== undefined && other.key !== field.key && !isToldApartByPlace(other, field))
        add('headers', `"${heading}" is also a heading of ${other.key}`);
      headings.set(foldHeading(heading), field);
    }
    for (const message of codeProblems(document, field)) add('codes', message);
    const recordTypes = {
      appliesTo: field.appliesTo,
      codesByRecordType: Object.keys(field.codesByRecordType ?? {}),
    };
    for (const [part, list] of Object.entries(recordTypes)) {
      for (const recordType of list ?? []) {
        if (!Object.hasOwn(document.recordTypes, recordType))
          add(part, `${recordType} is no record type of the layout`);
      }
    }
    if (field.min !== undefined && field.max !== undefined && field.min > field.max)
      add('min', 'is above max');
  }
  return problems;
}

/** Files number their blank columns in several ways, or not at all: their place says which they are. */
function isToldApartByPlace(one: FieldDocument, other: FieldDocument): boolean {
  return one.kind === 'filler' || other.kind === 'filler';
}

function codeProblems(document: LayoutDocument, field: FieldDocument): string[] {
  if (field.codeTable !== undefined && !Object.hasOwn(document.codeTables, field.codeTable)) {
    return [`there is no code table ${field.codeTable}`];
  }
  const codes = Object.keys(field.codes ?? document.codeTables[field.codeTable ?? ''] ?? {});
  if (field.kind === 'code' && codes.length === 0) return ['a coded field needs codes or a codeTable'];
  const unknown = Object.values(field.codesByRecordType ?? {})
    .flat()
    .filter((code) => !codes.includes(code));
  const length = field.delimitedLength ?? field.length;
  const tooLong = codes.filter((code) => length !== null && code.length > length);
  return [
    ...unknown.map((code) => `${code} of codesByRecordType is not among the codes`),
    ...tooLong.map((code) => `${code} does not fit ${length} characters`),
  ];
}

function checkPositions(document: LayoutDocument): LayoutProblem[] {
  const problems: LayoutProblem[] = [];
  let expected = 1;
  for (const [index, field] of document.fields.entries()) {
    if (field.start === null || field.end === null) continue;
    const add = (part: string, message: string) =>
      problems.push({ field: field.key, path: `fields.${index}.${part}`, message });
    if (field.start !== expected)
      add('start', `is ${field.start}, but the field before ends at ${expected - 1}`);
    if (field.length !== field.end - field.start + 1) {
      add(
        'length',
        `is ${field.length}, but positions ${field.start}–${field.end} hold ${field.end - field.start + 1}`,
      );
    }
    expected = field.end + 1;
  }
  const { recordLength } = document.fixedWidth;
  if (recordLength !== null && recordLength !== expected - 1) {
    const message = `is ${recordLength}, but the last field ends at ${expected - 1}`;
    problems.push({ field: null, path: 'fixedWidth.recordLength', message });
  }
  return problems;
}

/** Another record length follows from the fields whose lengths are others. */
function checkVariants(document: LayoutDocument): LayoutProblem[] {
  const keys = new Set(document.fields.map((field) => field.key));
  return (document.fixedWidth.variants ?? []).flatMap(({ recordLength, lengths }, index) => {
    const add = (part: string, message: string): LayoutProblem => ({
      field: null,
      path: `fixedWidth.variants.${index}.${part}`,
      message,
    });
    const unknown = Object.keys(lengths).filter((key) => !keys.has(key));
    const sum = document.fields.reduce((total, { key, length }) => total + (lengths[key] ?? length ?? 0), 0);
    return [
      ...unknown.map((key) => add('lengths', `there is no field ${key}`)),
      ...(sum === recordLength
        ? []
        : [add('recordLength', `is ${recordLength}, but the fields hold ${sum} characters`)]),
    ];
  });
}

function checkTables(document: LayoutDocument): LayoutProblem[] {
  const numbers = new Set(document.fields.map((field) => field.number));
  const facts = document.rules.flatMap((fact, index) =>
    fact.fields
      .filter((number) => !numbers.has(number))
      .map((number) => ({
        field: null,
        path: `rules.${index}.fields`,
        message: `there is no field ${number}`,
      })),
  );
  const tables = (
    ['conditionCodes', 'includeIndicators', 'attemptedness', 'scaleScoreRanges', 'deliveries'] as const
  ).flatMap((table) =>
    (document[table] ?? []).flatMap((row, index) => {
      const recordTypes = 'recordTypes' in row ? row.recordTypes : [row.recordType];
      return recordTypes
        .filter((recordType) => !Object.hasOwn(document.recordTypes, recordType))
        .map((recordType) => ({
          field: null,
          path: `${table}.${index}`,
          message: `${recordType} is no record type of the layout`,
        }));
    }),
  );
  return [...facts, ...tables];
}
