import { z } from 'zod';

const total = z.int().min(0);
const day = z.iso.date().nullable();

/** The part of the JSON report that is there only where it was asked for. */
export const overview = z
  .strictObject({
    grades: z
      .array(
        z.strictObject({
          recordType: z.string().nullable(),
          test: z.string().nullable(),
          grade: z.string().nullable(),
          records: total,
        }),
      )
      .describe('Records by test and grade; null where a record has none that is listed'),
    strip: z
      .strictObject({
        recordsPerStretch: z.int().min(1),
        rules: z
          .record(z.string(), z.array(total))
          .describe('Rule → for each stretch, its records in which the rule found something'),
      })
      .describe('Where findings lie: the file in stretches of equally many records'),
    demographics: z
      .strictObject({
        extractedOn: day,
        windowsUnknown: z.string().nullable().describe('Why no window is known'),
        leas: z.array(
          z.strictObject({
            code: z.string(),
            name: z.string(),
            snapshot: total.describe('Records with the data of the snapshot in TOMS'),
            calpads: total.describe('Records with the data of CALPADS on the extract date'),
            unknown: total,
            firstWindowEnd: day,
            lastWindowEnd: day,
          }),
        ),
        otherRecords: total.describe('Records of LEAs beyond those listed'),
      })
      .nullable()
      .describe('Whose demographic data the records carry; null where the layout knows of no snapshot'),
  })
  .meta({ id: 'overview' });
