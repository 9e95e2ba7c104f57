// What a TypeScript program would do: csv-parse, and a zod object for each record. Usage: node csv-parse-zod.js FILE
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { loadLayout } from '../../dist/layout/catalog.js';

const [, , file] = process.argv;
const layout = loadLayout('2016-17');
const schema = z.object(
  Object.fromEntries(layout.fields.map((field) => [field.headings[0], schemaOf(field)])),
);

let records = 0;
let faults = 0;
const parser = createReadStream(file).pipe(parse({ delimiter: '^', quote: null, bom: true, columns: true }));
for await (const record of parser) {
  records++;
  const result = schema.safeParse(record);
  if (!result.success) faults += result.error.issues.length;
}
console.log(JSON.stringify({ records, faults }));

function schemaOf({ kind, codes, length }) {
  if (codes.size > 0 && kind === 'code') return z.enum([...codes.keys(), '']);
  if (kind === 'digits') return z.string().regex(/^\d*$/).max(length);
  if (kind === 'date') return z.union([z.literal(''), z.iso.date()]);
  if (kind === 'filler') return z.literal('');
  if (kind === 'integer')
    return z
      .string()
      .regex(/^(\d*|NS)$/)
      .max(length);
  return z.string().max(length);
}
