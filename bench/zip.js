import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

/** Packs a file of less than 2 GiB into an archive of its own. */
export function zipFile(from, to) {
  const bytes = readFileSync(from);
  const packed = deflateRawSync(bytes);
  const name = Buffer.from(basename(from));

  // What both headers of a member say, in the order of the ZIP format; no date.
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(name.length, 22);

  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, name]);
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  writeFileSync(to, Buffer.concat([local, packed, central, end]));
}
