// Does one step of reading again and again with records that stand in memory, so that the instructions of two runs can
// be told apart by the number of rounds alone. Usage: node in-memory.js FILE STEP ROUNDS; STEP: scan, decode
import { Decoder } from '../dist/extract/decode.js';
import { firstRecord, roomFor } from '../dist/extract/read.js';
import { recogniseExtract } from '../dist/extract/recognise.js';
import { openFile } from '../dist/extract/source.js';

const [, , file, step, rounds] = process.argv;
const source = await openFile(file);
const format = recogniseExtract(source);
const { buffer, batch, scanner } = roomFor(format, source.head.length);
buffer.set(source.head);
const { position, line } = firstRecord(source.head, format, true);
const decoder = new Decoder(format.layout, format.columns);

for (let round = 0; round < Number(rounds); round++) {
  scanner.scan(buffer, position, source.head.length, line, true, batch);
  if (step === 'decode') for (let record = 0; record < batch.count; record++) decoder.decode(batch, record);
}
console.log(batch.count);
await source.close();
