// papaparse, and a set of codes for each code column: as little checking as can be called that. Usage: node papaparse.js FILE
import { createReadStream } from 'node:fs';
import papaparse from 'papaparse';
import { loadLayout } from '../../dist/layout/catalog.js';

const [, , file] = process.argv;
const lists = loadLayout('2016-17')
  .fields.filter(({ kind }) => kind === 'code')
  .map(({ index, codes }) => [index, new Set([...codes.keys(), ''])]);

let records = -1;
let faults = 0;
papaparse.parse(createReadStream(file, 'utf8'), {
  delimiter: '^',
  quoteChar: '\u0000',
  skipEmptyLines: true,
  step: ({ data }) => {
    records++;
    if (records === 0) return;
    for (const [column, codes] of lists) if (!codes.has(data[column])) faults++;
  },
  complete: () => console.log(JSON.stringify({ records, faults })),
});
