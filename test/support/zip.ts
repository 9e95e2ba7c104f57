import { crc32, deflateRawSync } from 'node:zlib';

/** A member of an archive; what a test wants to lie about can be said. */
export interface ZipMember {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** Not packed. */
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly checksum?: number;
  readonly unpackedSize?: number;
}

/** A ZIP archive. */
export function zipOf(members: readonly ZipMember[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const bytes = Buffer.from(member.bytes);
    const packed = member.stored === true ? bytes : deflateRawSync(bytes);
    const name = Buffer.from(member.name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(member.flags ?? 0x800, 2);
    facts.writeUInt16LE(member.method ?? (member.stored === true ? 0 : 8), 4);
    // 2017-06-20 12:00.
    facts.writeUInt16LE(0x6000, 6);
    facts.writeUInt16LE(0x4ad4, 8);
    facts.writeUInt32LE(member.checksum ?? crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(member.unpackedSize ?? bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from('PK\u0003\u0004'), facts, name, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), facts, place, name);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}
