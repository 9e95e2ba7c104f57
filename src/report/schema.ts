import { z } from 'zod';
import { overview } from './overview-schema.js';

/** The published shape of a JSON report: `report.schema.json` is made from it, and tests parse real reports with it. */

const severity = z.enum(['error', 'warning']).describe('As the run graded it');
const positive = z.int().min(1);
const total = z.int().min(0);

const field = z
  .strictObject({
    key: z.string().describe('Stable name, the same in every administration'),
    number: positive.describe('Number in the published layout'),
    name: z.string().describe('Name in the published layout'),
    start: positive.nullable().describe('First character in fixed width, 1-based'),
    end: positive.nullable().describe('Last character in fixed width, inclusive'),
  })
  .meta({ id: 'field' });

const expected = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('filled') }),
    z.strictObject({ kind: z.literal('blank'), recordType: z.string().exactOptional() }),
    z.strictObject({ kind: z.literal('value'), value: z.string() }),
    z.strictObject({ kind: z.literal('codes'), codes: z.array(z.string()) }),
    z.strictObject({ kind: z.literal('not-codes'), codes: z.array(z.string()) }),
    z.strictObject({
      kind: z.literal('range'),
      min: z.string().exactOptional(),
      max: z.string().exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('format'),
      format: z.enum(['digits', 'integer', 'decimal', 'date', 'text', 'cds-code']),
    }),
    z.strictObject({
      kind: z.literal('length'),
      min: total.exactOptional(),
      max: total,
      unit: z.enum(['characters', 'columns', 'records']),
    }),
    z.strictObject({ kind: z.literal('unique') }),
    z.strictObject({ kind: z.literal('layouts'), layouts: z.array(z.string()) }),
    z.strictObject({
      kind: z.literal('condition'),
      condition: z.string().describe('In the expression language'),
    }),
    z.strictObject({ kind: z.literal('reason'), reason: z.string() }),
  ])
  .meta({ id: 'expected' });

const finding = z
  .strictObject({
    rule: z.string().describe('Id of the rule; caaspp explain says more'),
    severity,
    file: z.string(),
    line: positive.nullable().describe('1-based; null for a finding about the whole file'),
    record: positive.nullable().describe('1-based, the heading row not counted; null outside records'),
    recordType: z.string().nullable().describe('As it stands in the record; null outside records'),
    field: field.nullable(),
    actual: z.string().nullable().describe('The value seen; masked in personal fields unless asked for'),
    expected: expected.nullable(),
    related: z
      .strictObject({ line: positive, record: positive })
      .exactOptional()
      .describe('The earlier record that this one contradicts'),
  })
  .meta({ id: 'finding' });

const undone = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('zip'),
      member: z.string(),
      instead: z.array(z.string()).describe('Members that hold the same data and were not read'),
    }),
    z.strictObject({ kind: z.enum(['gzip', 'utf-16', 'line-ends']) }),
    z.strictObject({ kind: z.literal('delimiter'), delimiter: z.string() }),
    z.strictObject({
      kind: z.literal('workbook'),
      sheet: z.string(),
      dates: z.boolean().describe('Whether dates were kept as numbers'),
    }),
  ])
  .meta({ id: 'undone' });

const totals = z.array(
  z.strictObject({ rule: z.string(), severity, field: field.nullable(), count: positive }),
);

const fileResult = z
  .strictObject({
    file: z.string().describe('As given on the command line; "<stdin>" for standard input'),
    form: z.enum(['fixed-width', 'caret', 'comma', 'tab', 'semicolon', 'spreadsheet']).nullable(),
    undone: z.array(undone).describe('What was undone to come to plain text, outermost first'),
    layout: z
      .strictObject({
        id: z.string(),
        basis: z.enum(['official', 'reconstructed']),
        score: z
          .number()
          .min(0)
          .max(1)
          .describe('How much of what the layout leads to expect the file shows: headings, or values'),
        evidence: z.array(z.string()).describe('Why the file was taken for this layout'),
      })
      .nullable()
      .describe('Null where the layout was not recognised'),
    extractedOn: z.iso
      .date()
      .nullable()
      .describe('Extract date by which the snapshot rules judged; null where it is not known or none ran'),
    encoding: z.enum(['ascii', 'utf-8', 'windows-1252', 'mixed']),
    records: total,
    recordTypes: z.record(z.string(), total).describe('Records by their record type'),
    totals: totals.describe('Exact, most severe first'),
    findings: z
      .array(finding)
      .describe('Examples of each total up to --max-examples, in the order of the file'),
    notRun: z.array(z.strictObject({ rule: z.string(), reason: z.string() })),
    known: totals
      .exactOptional()
      .describe('Findings that the baseline knows, which are not in totals; exact, most severe first'),
    ignored: z
      .array(
        z.strictObject({
          rule: z.string(),
          field: z.string().exactOptional(),
          file: z.string().exactOptional(),
          where: z.string().exactOptional(),
          reason: z.string(),
          count: positive,
        }),
      )
      .exactOptional()
      .describe('Findings that the configuration ignores, which are not in totals; exact'),
    overview: overview.exactOptional().describe('Only where the library was asked for it'),
  })
  .meta({ id: 'fileResult' });

const fileFailure = z
  .strictObject({
    file: z.string(),
    error: z.strictObject({ code: z.string(), message: z.string(), next: z.string().nullable() }),
  })
  .describe('A file that could not be judged')
  .meta({ id: 'fileFailure' });

export const reportSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    files: z.array(z.union([fileResult, fileFailure])).describe('In the order of the command line'),
    summary: z.strictObject({
      files: total,
      failed: total.describe('Files that could not be read or recognised'),
      records: total,
      errors: total,
      warnings: total,
      baseline: z
        .strictObject({ known: total, new: total, gone: total })
        .exactOptional()
        .describe('Findings of all files beside the baseline; gone are those that are in it and in no file'),
    }),
  })
  .meta({ title: 'Report of caaspp validate' });

/** The same as a JSON Schema (2020-12), for editors and for programs in other languages. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(reportSchema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      // zod states the safe integers' end beside every integer: true, and noise to who reads the file.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
}
