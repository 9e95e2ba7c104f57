/** The few WebAssembly instructions that conditions need, and the binary form of a module of one function. */

/** Bytes, or pieces of code that follow each other: put into one piece only when a module is made of them. */
export type Code = number | readonly Code[];

export const op = {
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  call: 0x10,
  select: 0x1b,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  i32Load: 0x28,
  i32Store: 0x36,
  i32Const: 0x41,
  i32Eqz: 0x45,
  i32Eq: 0x46,
  i32Ne: 0x47,
  i32LtS: 0x48,
  i32GtS: 0x4a,
  i32LeS: 0x4c,
  i32GeS: 0x4e,
  i32Add: 0x6a,
  i32Sub: 0x6b,
  i32Mul: 0x6c,
  i32DivS: 0x6d,
  i32And: 0x71,
  i32Or: 0x72,
} as const;

const i32 = 0x7f;
const VOID = 0x40;
const FUNCTION = 0x60;

export function constant(value: number): Code {
  return [op.i32Const, signed(value)];
}

/** The 32-bit integer at a byte address that is known beforehand. */
export function load(address: number): Code {
  return [constant(0), op.i32Load, 2, unsigned(address)];
}

export function getLocal(local: number): Code {
  return [op.localGet, unsigned(local)];
}

export function setLocal(local: number): Code {
  return [op.localSet, unsigned(local)];
}

/** Sets a local and leaves its value. */
export function teeLocal(local: number): Code {
  return [op.localTee, unsigned(local)];
}

/** Runs `then` where `condition` is not zero. */
export function when(condition: Code, then: Code): Code {
  return [condition, op.if, VOID, then, op.end];
}

/** The value of `then` where `condition` is not zero, else that of `otherwise`. */
export function choose(condition: Code, then: Code, otherwise: Code): Code {
  return [condition, op.if, i32, then, op.else, otherwise, op.end];
}

/**
 * A module that imports a memory and the function `ask(index) → i32`, and exports the function `run() → i32`.
 * @param locals Number of i32 locals of `run`.
 */
export function moduleOf(body: Code, locals: number): Uint8Array<ArrayBuffer> {
  const code = flattened([1, unsigned(locals), i32, body, op.end]);
  return Uint8Array.from(
    flattened([
      [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      section(1, [2, FUNCTION, 0, 1, i32, FUNCTION, 1, i32, 1, i32]),
      section(2, [2, name('row'), name('memory'), 2, 0, 1, name('row'), name('ask'), 0, 1]),
      section(3, [1, 0]),
      section(7, [1, name('run'), 0, 1]),
      section(10, [1, unsigned(code.length), code]),
    ]),
  );
}

function section(id: number, content: Code): Code {
  const bytes = flattened(content);
  return [id, unsigned(bytes.length), bytes];
}

function flattened(code: Code, into: number[] = []): number[] {
  if (typeof code === 'number') into.push(code);
  else for (const piece of code) flattened(piece, into);
  return into;
}

function name(text: string): Code {
  return [text.length, [...Buffer.from(text)]];
}

/** LEB128. */
export function unsigned(value: number): Code {
  return value < 0x80 ? value : [(value & 0x7f) | 0x80, unsigned(value >>> 7)];
}

function signed(value: number): Code {
  const low = value & 0x7f;
  const rest = value >> 7;
  const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
  return isLast ? low : [low | 0x80, signed(rest)];
}
