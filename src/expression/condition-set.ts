import { newRowArrays, Row } from '../extract/row.js';
import type { Layout } from '../layout/layout.js';
import { Compiler, type Condition } from './compile.js';
import type { ConditionNode } from './typed.js';
import { Data } from './wasm/data.js';
import { Emitter } from './wasm/emit.js';
import { type Code, constant, getLocal, moduleOf, op, setLocal, unsigned, when } from './wasm/encode.js';
import { Locals } from './wasm/locals.js';
import { Lookups } from './wasm/lookup.js';

const PAGE_BYTES = 65_536;

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
    const data = new Data(4 * (values + conditions.length));
    const compiler = new Compiler(layout);
    const closures: Condition[] = [];
    const ask = (node: ConditionNode): Code => {
      closures.push(compiler.condition(node));
      return [constant(closures.length - 1), op.call, 0];
    };
    const locals = new Locals(COUNT + 1);
    const emitter = new Emitter(locals, new Lookups(layout, data), ask);
    const body = conditions.map((condition, place) =>
      when(emitter.condition(condition), hold(place, values)),
    );
    const module = new WebAssembly.Module(moduleOf([body, getLocal(COUNT)], locals.count));
    const integers = values + conditions.length + data.integers.length;
    const memory = new WebAssembly.Memory({ initial: Math.ceil((4 * integers) / PAGE_BYTES) });
    new Int32Array(memory.buffer).set(data.integers, values + conditions.length);
    this.#values = new Int32Array(memory.buffer, 0, values);
    this.held = new Int32Array(memory.buffer, 4 * values, conditions.length);
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

/** Notes that the condition of that place holds. */
function hold(place: number, values: number): Code {
  return [
    [getLocal(COUNT), constant(4), op.i32Mul],
    [constant(place), op.i32Store, 2, unsigned(4 * values)],
    [getLocal(COUNT), constant(1), op.i32Add, setLocal(COUNT)],
  ];
}
