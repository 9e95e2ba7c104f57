import { newRowArrays, Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { BLANK } from '../extract/value.js';
import type { Layout } from '../layout/layout.js';
import { Compiler, type Condition } from './compile.js';
import type { ConditionNode } from './typed.js';
import { Emitter } from './wasm/emit.js';
import { type Code, constant, getLocal, moduleOf, op, setLocal, unsigned, when } from './wasm/encode.js';

/** The only local that `run` uses for itself: how many conditions hold so far. */
const COUNT = 0;

/**
 * Many conditions on the same rows, compiled to one WebAssembly function: a look at each costs a few instructions
 * where a closure costs a dozen calls.
 */
export class ConditionSet {
  /** The places of the conditions that held for the last row, in order; as many as `evaluate` said. */
  readonly held: Int32Array;
  readonly #values: Int32Array;
  readonly #run: () => number;
  #row: Row;

  constructor(layout: Layout, conditions: readonly ConditionNode[]) {
    this.#row = new Row(layout, newRowArrays(layout));
    const values = this.#row.values.length;
    const { numbers } = symbolsOf(layout);
    const memory = new WebAssembly.Memory({ initial: pagesFor(values + conditions.length + numbers.length) });
    this.#values = new Int32Array(memory.buffer, 0, values);
    this.held = new Int32Array(memory.buffer, 4 * values, conditions.length);
    const numbersAt = 4 * (values + conditions.length);
    const table = new Int32Array(memory.buffer, numbersAt, numbers.length);
    for (const [symbol, number] of numbers.entries()) table[symbol] = Number.isNaN(number) ? BLANK : number;
    const compiler = new Compiler(layout);
    const closures: Condition[] = [];
    const ask = (node: ConditionNode): Code => {
      closures.push(compiler.condition(node));
      return [constant(closures.length - 1), op.call, 0];
    };
    const emitter = new Emitter(ask, numbersAt, COUNT + 1);
    const body = conditions.map((condition, place) =>
      when(emitter.condition(condition), hold(place, values)),
    );
    const module = new WebAssembly.Module(moduleOf([body, getLocal(COUNT)], emitter.locals));
    const row = { memory, ask: (closure: number) => (closures[closure](this.#row) ? 1 : 0) };
    const { run } = new WebAssembly.Instance(module, { row }).exports;
    this.#run = run;
  }

  /** How many conditions hold for a row; `held` says which. */
  evaluate(row: Row): number {
    this.#row = row;
    this.#values.set(row.values);
    return this.#run();
  }
}

/** Pages of 64 KiB for so many integers. */
function pagesFor(integers: number): number {
  return Math.ceil((4 * integers) / 65_536);
}

/** Notes that the condition of that place holds. */
function hold(place: number, values: number): Code {
  return [
    [getLocal(COUNT), constant(4), op.i32Mul],
    [constant(place), op.i32Store, 2, unsigned(4 * values)],
    [getLocal(COUNT), constant(1), op.i32Add, setLocal(COUNT)],
  ];
}
