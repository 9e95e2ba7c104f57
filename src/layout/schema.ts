import { z } from 'zod';

/**
 * The shape of a layout document: what one administration's student data file layout says, as data.
 * Positions are 1-based and inclusive, as published. `null` stands where the source leaves a fact open.
 */

const code = z.string().min(1);
const codeList = z.record(code, z.string());
const recordTypeCodes = z.array(code).min(1);
const isoDate = z.iso.date();

const field = z.strictObject({
  /** Stable name: fields that mean the same in several years carry the same key. */
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be a camelCase name'),
  number: z.int().positive(),
  start: z.int().positive().nullable(),
  end: z.int().positive().nullable(),
  /** Characters, in fixed width exactly and in delimited files at most. */
  length: z.int().positive().nullable(),
  /**
   * Characters at most in delimited files, where real ones hold more than was published: `Yes` in a field of one,
   * a date with the time 00:00:00.
   */
  delimitedLength: z.int().positive().optional(),
  name: z.string().min(1),
  /** Column headings seen in delimited files, commonest first. */
  headers: z.array(z.string().min(1)),
  section: z.string(),
  kind: z.enum(['code', 'digits', 'integer', 'decimal', 'date', 'text', 'filler']),
  codes: codeList.optional(),
  codeTable: z.string().optional(),
  codesByRecordType: z.record(code, z.array(code)).optional(),
  /** Joins several codes in one value. */
  separator: z.string().length(1).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  required: z.boolean().optional(),
  /** The record types in which the field may be filled; absent means all. */
  appliesTo: recordTypeCodes.optional(),
  /** Values that the layout rules out by name, and what it says instead. */
  ruledOut: z.record(code, z.string()).optional(),
  /** A name, identifier or birth date of a student: masked in reports. */
  personal: z.literal(true).optional(),
  /**
   * When the value is taken over into TOMS: `snapshot` with the demographic snapshot (in CAASPP, after the LEA's testing
   * window closes), `first-test` when
   * the student starts the first test, `daily` until the daily CALPADS file stops.
   */
  timing: z.enum(['snapshot', 'first-test', 'daily']).optional(),
  source: z.string().optional(),
  element: z.string().optional(),
  note: z.string().optional(),
});

const scaleScoreRange = z.strictObject({
  recordType: code,
  grade: code,
  subject: z.string().optional(),
  gradeField: z.int().optional(),
  scoreField: z.int().optional(),
  levelField: z.int().optional(),
  /** Keys of the scores that it is for, where a test has several; absent: the scale score of the whole test. */
  scores: z.array(z.string()).min(1).optional(),
  levels: z
    .array(z.strictObject({ level: z.int(), name: z.string(), min: z.number(), max: z.number() }))
    .min(1),
});

const severity = z.enum(['error', 'warning']);

/** Facts about several fields at once; ids that begin with `info-` explain and cannot be violated. */
const fact = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'must be kebab-case'),
  fields: z.array(z.int().positive()),
  text: z.string().min(1),
  severity,
});

const meaningByRecordType = {
  code,
  recordTypes: recordTypeCodes,
  meaning: z.string(),
  note: z.string().optional(),
};

export const layoutDocumentSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'must be kebab-case'),
  program: z.string().min(1),
  administration: z.string().regex(/^\d{4}-\d{2}/, 'must begin like 2016-17'),
  revision: z.string().nullable(),
  /** `official`: read from the published layout; `reconstructed`: its codes are unconfirmed. */
  basis: z.enum(['official', 'reconstructed']),
  source: z.union([z.string(), z.record(z.string(), z.unknown())]),
  /**
   * Set where the one who exports composes the columns: a file has some of the fields, in any order, and a row for each
   * result, of which a student may have several of one test.
   */
  dictionary: z.literal(true).optional(),
  /** Key of the field whose code says which test a record holds; absent: `recordType`. */
  recordType: z.string().optional(),
  fixedWidth: z.strictObject({
    recordLength: z.int().positive().nullable(),
    /** Other record lengths that files of the layout may have, and which fields are then how long. */
    variants: z
      .array(
        z.strictObject({
          recordLength: z.int().positive(),
          lengths: z.record(z.string(), z.int().positive()),
        }),
      )
      .optional(),
  }),
  delimited: z.strictObject({
    delimiter: z.string().length(1).nullable(),
    headerRow: z.boolean().nullable(),
  }),
  /** Named dates that the facts of this administration refer to; rules name them like fields. */
  dates: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be a camelCase name'), isoDate).optional(),
  /** The most records that one student has in a file. */
  recordsPerStudent: z.int().positive().optional(),
  /**
   * Whose window decides when the demographic snapshot of a record was taken, by its latest end: `record`, the
   * windows that stand in the record; `lea`, all windows of its LEA.
   */
  snapshot: z.strictObject({ window: z.enum(['record', 'lea']) }).optional(),
  /** Results that came after the first files: the first day on which a download can hold them. */
  deliveries: z.array(z.strictObject({ recordTypes: recordTypeCodes, from: isoDate })).optional(),
  recordTypes: z.record(code, z.strictObject({ name: z.string(), program: z.string(), subject: z.string() })),
  fields: z.array(field).min(1),
  codeTables: z.record(z.string(), codeList),
  /** Codes that spell a level out → its number. */
  levelNames: z.record(code, z.int().positive()).optional(),
  conditionCodes: z.array(
    z.strictObject({
      ...meaningByRecordType,
      includeIndicator: z.string().optional(),
      scoreStatus: z.string().optional(),
      scaleScore: z.enum(['lowest', 'lowest+1']).optional(),
      attemptedness: z.array(z.string()).optional(),
    }),
  ),
  includeIndicators: z.array(z.strictObject(meaningByRecordType)),
  attemptedness: z.array(z.strictObject(meaningByRecordType)),
  scaleScoreRanges: z.array(scaleScoreRange),
  rules: z.array(fact),
  observations: z.array(z.string()),
});

export type LayoutDocument = z.infer<typeof layoutDocumentSchema>;
export type FieldDocument = z.infer<typeof field>;
export type FieldKind = FieldDocument['kind'];
export type ScaleScoreRange = z.infer<typeof scaleScoreRange>;
export type LayoutFact = z.infer<typeof fact>;
export type Severity = z.infer<typeof severity>;
export type Basis = LayoutDocument['basis'];
