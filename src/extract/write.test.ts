import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { InputError } from '../errors.js';
import { loadLayout } from '../layout/catalog.js';
import type { Form } from './format.js';
import { chunked, recordWriter, writeExtract } from './write.js';

const layout = loadLayout('2016-17');

function written(form: Form, ...records: readonly Record<string, string>[]): string {
  const chunks = writeExtract(
    layout,
    form,
    records.map((record) => new Map(Object.entries(record))),
  );
  return Buffer.concat([...chunks]).toString('utf8');
}

function errorCode(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof InputError ? error.code : undefined;
  }
  return undefined;
}

describe('fixed width', () => {
  it('puts each value at its published place, padded with spaces, with LF after each record', () => {
    const text = written('fixed-width', { recordType: '01', lastName: 'O"Brien', endOfRecord: 'ZZ' });
    expect(text).toHaveLength(2102);
    expect(text.slice(0, 2)).toBe('01');
    expect(text.slice(28, 78)).toBe('O"Brien'.padEnd(50));
    expect(text.slice(2099)).toBe('ZZ\n');
    expect(text.replace(/01|O"Brien|ZZ\n/g, '').trim()).toBe('');
  });

  it('counts characters, not bytes, outside ASCII', () => {
    const text = written('fixed-width', {
      recordType: '02',
      lastName: 'Muñoz',
      firstName: 'Ana',
      endOfRecord: 'ZZ',
    });
    expect(text).toHaveLength(2102);
    expect(text.slice(28, 78)).toBe('Muñoz'.padEnd(50));
    expect(text.slice(78, 81)).toBe('Ana');
  });

  it('leaves nothing of the record before in a line', () => {
    const [, second] = written('fixed-width', { lastName: 'Alvarez' }, { lastName: 'Soto' }).split('\n');
    expect(second.trim()).toBe('Soto');
  });
});

describe('caret', () => {
  it('writes the commonest headings and then a column for each field, with CRLF and without quotes', () => {
    const lines = written('caret', { recordType: '01', lastName: 'O"Brien', endOfRecord: 'ZZ' }).split(
      '\r\n',
    );
    expect(lines).toHaveLength(3);
    expect(lines[0].split('^')).toEqual(layout.fields.map((field) => field.headings[0]));
    const cells = lines[1].split('^');
    expect(cells).toHaveLength(227);
    expect([cells[0], cells[3], cells[226]]).toEqual(['01', 'O"Brien', 'ZZ']);
    expect(cells.filter((cell) => cell !== '')).toHaveLength(3);
    expect(lines[2]).toBe('');
  });

  it('leaves nothing of the record before in a line', () => {
    const [, , second] = written('caret', { lastName: 'Alvarez', uin: '1' }, { lastName: 'Soto' }).split(
      '\r\n',
    );
    expect(second.replaceAll('^', '')).toBe('Soto');
  });
});

describe('both forms', () => {
  it.each(['fixed-width', 'caret'] as const)('%s refuses a value that is longer than its field', (form) => {
    expect(errorCode(() => written(form, { middleName: 'x'.repeat(30) }))).toBeUndefined();
    expect(errorCode(() => written(form, { middleName: 'x'.repeat(31) }))).toBe('does-not-fit');
    expect(errorCode(() => written(form, { middleName: 'ñ'.repeat(31) }))).toBe('does-not-fit');
  });

  it.each([
    ['fixed-width', 'a\nb'],
    ['fixed-width', 'ñ\rb'],
    ['caret', 'a\nb'],
    ['caret', 'a\rb'],
    ['caret', 'a^b'],
  ] as const)('%s refuses %j, which would divide the record or the value', (form, middleName) => {
    expect(errorCode(() => written(form, { middleName }))).toBe('does-not-fit');
  });

  it.each(['fixed-width', 'caret'] as const)('%s passes over keys that the layout lacks', (form) => {
    expect(written(form, { uin: '1', notAField: 'x' })).toBe(written(form, { uin: '1' }));
  });

  it('writes nothing but headings for no records', () => {
    expect(written('fixed-width')).toBe('');
    expect(written('caret').split('\r\n')).toHaveLength(2);
  });

  it('refuses a layout without a fixed-width form', () => {
    expect(errorCode(() => recordWriter({ ...layout, recordLength: null }, 'fixed-width'))).toBe(
      'wrong-form',
    );
  });
});

describe('chunked', () => {
  it('joins pieces to chunks of at most 1 MiB, and keeps a larger piece whole', () => {
    const piece = new Uint8Array(400_000).fill(7);
    const large = new Uint8Array(1_500_000).fill(8);
    const chunks = [...chunked([piece, piece, piece, large, piece])];
    expect(chunks.map((chunk) => chunk.length)).toEqual([800_000, 400_000, 1_500_000, 400_000]);
    expect(chunks[2].every((byte) => byte === 8)).toBe(true);
  });

  it('does not depend on pieces that are reused afterwards', () => {
    function* reused(): Generator<Uint8Array> {
      const piece = new Uint8Array(1);
      for (piece[0] = 1; piece[0] <= 3; piece[0]++) yield piece;
    }
    expect([...chunked(reused())].map((chunk) => [...chunk])).toEqual([[1, 2, 3]]);
  });
});
