import { symbolsOf } from '../../extract/symbols.js';
import { BLANK } from '../../extract/value.js';
import type { Layout } from '../../layout/layout.js';
import type { ScaleScoreRange } from '../../layout/schema.js';
import { impliedIncludeTable, scoreLevels, scoreTable } from '../tables.js';
import type { Data } from './data.js';
import { type Code, constant, getLocal, op, setLocal, unsigned } from './encode.js';
import { isNumber } from './row-values.js';

const NEVER = [2 ** 31 - 1, -(2 ** 31), BLANK];

/** Writes look-ups in the tables of a layout, by the symbols of a record type and another code. */
export class Lookups {
  readonly #layout: Layout;
  readonly #data: Data;

  constructor(layout: Layout, data: Data) {
    this.#layout = layout;
    this.#data = data;
  }

  /** The number that a code reads as; BLANK where it is none. */
  number(symbol: Code): Code {
    const numbers = this.#data.list('numbers', () =>
      symbolsOf(this.#layout).numbers.map((number) => (Number.isNaN(number) ? BLANK : number)),
    );
    return entry(numbers, symbol);
  }

  /** Symbol of the include indicator that a condition code implies; 0 for none. */
  impliedInclude(recordType: Code, conditionCode: Code): Code {
    const implied = impliedIncludeTable(this.#layout);
    return this.#entry('implied-include', implied, 0, recordType, conditionCode);
  }

  /** The lowest or highest score of a grade; BLANK for none. */
  limit(which: 'lowest' | 'highest', score: string | undefined, recordType: Code, grade: Code): Code {
    const table = scoreTable(this.#layout, which, score);
    const limitOf = (type: number, symbol: number) => {
      const limit = table(type, symbol, Number.NaN);
      return Number.isNaN(limit) ? BLANK : limit;
    };
    return this.#entry(`${which} ${score}`, limitOf, BLANK, recordType, grade);
  }

  /**
   * The level of a score; BLANK for none.
   * @param free A local that is free.
   * @param value The local that holds the score.
   */
  level(score: string | undefined, recordType: Code, grade: Code, free: number, value: number): Code {
    const levelsOf = scoreLevels(this.#layout, score);
    const most = Math.max(1, ...this.#places().map(([type, symbol]) => levelsOf(type, symbol).length));
    const list = (levels: readonly ScaleScoreRange['levels'][number][]) => {
      const entries = Array.from({ length: most }, (_, place) => levels[place]);
      const integers = entries.flatMap((entry) => (entry ? [entry.min, entry.max, entry.level] : NEVER));
      return this.#data.list(`levels ${integers}`, () => integers);
    };
    const none = list([]);
    const listAt = (type: number, symbol: number) => {
      const levels = levelsOf(type, symbol);
      return levels.length === 0 ? none : list(levels);
    };
    let found: Code = constant(BLANK);
    for (let place = most - 1; place >= 0; place--) found = this.#orLevel(place, free, value, found);
    return [
      [this.#entry(`levels ${score}`, listAt, none, recordType, grade), setLocal(free)],
      [found, constant(BLANK), isNumber(value), op.select],
    ];
  }

  /** The level of that place in the list where it holds the score, otherwise what else was found. */
  #orLevel(place: number, list: number, value: number, otherwise: Code): Code {
    const part = (integer: number) => [getLocal(list), op.i32Load, 2, unsigned(4 * (3 * place + integer))];
    return [
      [part(2), otherwise],
      [getLocal(value), part(0), op.i32GeS, getLocal(value), part(1), op.i32LeS, op.i32And],
      op.select,
    ];
  }

  /** All record types with all codes. */
  #places(): (readonly [recordType: number, symbol: number])[] {
    const symbols = symbolsOf(this.#layout);
    return [...this.#layout.recordTypes.keys()].flatMap((code) =>
      Array.from({ length: symbols.size }, (_, symbol) => [symbols.of(code), symbol] as const),
    );
  }

  /** Of a table with a row for each record type that is listed, and an empty one for all other symbols. */
  #entry(
    name: string,
    of: (recordType: number, symbol: number) => number,
    none: number,
    recordType: Code,
    symbol: Code,
  ): Code {
    const symbols = symbolsOf(this.#layout);
    const listed = new Set([...this.#layout.recordTypes.keys()].map((code) => symbols.of(code)));
    const everySymbol = Array.from({ length: symbols.size }, (_, each) => each);
    const empty = this.#data.list(`${name}: none`, () => everySymbol.map(() => none));
    const rows = everySymbol.map((type) =>
      listed.has(type)
        ? this.#data.list(`${name}: ${type}`, () => everySymbol.map((each) => of(type, each)))
        : empty,
    );
    const table = this.#data.list(name, () => rows);
    return [entry(table, recordType), symbol, constant(4), op.i32Mul, op.i32Add, op.i32Load, 2, 0];
  }
}

/** The integer of that index in the list at an address. */
function entry(address: number, index: Code): Code {
  return [index, constant(4), op.i32Mul, op.i32Load, 2, unsigned(address)];
}
