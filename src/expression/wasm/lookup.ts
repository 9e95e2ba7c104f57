import { symbolsOf } from '../../extract/symbols.js';
import { BLANK } from '../../extract/value.js';
import { type Layout, scaleScoreRanges } from '../../layout/layout.js';
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
    const table = this.#table('implied-include', impliedIncludeTable(this.#layout), 0);
    return cell(table, recordType, conditionCode);
  }

  /** The lowest or highest score of a grade; BLANK for none. */
  limit(which: 'lowest' | 'highest', score: string | undefined, recordType: Code, grade: Code): Code {
    const limits = scoreTable(this.#layout, which, score);
    const limitOf = (type: number, symbol: number) => {
      const limit = limits(type, symbol, Number.NaN);
      return Number.isNaN(limit) ? BLANK : limit;
    };
    return cell(this.#table(`${which} ${score}`, limitOf, BLANK), recordType, grade);
  }

  /**
   * The level of a score; BLANK for none.
   * @param free A local that is free.
   * @param value The local that holds the score.
   */
  level(score: string | undefined, recordType: Code, grade: Code, free: number, value: number): Code {
    const { table, most } = this.#levels(score);
    let found: Code = constant(BLANK);
    for (let place = most - 1; place >= 0; place--) found = this.#orLevel(place, free, value, found);
    return [
      [cell(table, recordType, grade), setLocal(free)],
      [found, constant(BLANK), isNumber(value), op.select],
    ];
  }

  /** The table of the lists of levels, which all are as long as the longest. */
  #levels(score: string | undefined): { readonly table: number; readonly most: number } {
    const levelsOf = scoreLevels(this.#layout, score);
    const most = Math.max(
      1,
      ...scaleScoreRanges(this.#layout, score ?? '').map(({ levels }) => levels.length),
    );
    const list = (levels: ScaleScoreRange['levels']) => {
      const entries = Array.from({ length: most }, (_, place) => levels.at(place));
      const integers = entries.flatMap((level) => (level ? [level.min, level.max, level.level] : NEVER));
      return this.#data.list(`levels ${integers}`, () => integers);
    };
    const none = list([]);
    const listAt = (type: number, symbol: number) => {
      const levels = levelsOf(type, symbol);
      return levels.length === 0 ? none : list(levels);
    };
    return { table: this.#table(`levels of ${score}`, listAt, none), most };
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

  /** A table with a row for each record type that is listed, and an empty one for all other symbols. */
  #table(name: string, of: (recordType: number, symbol: number) => number, none: number): number {
    return this.#data.list(name, () => {
      const symbols = symbolsOf(this.#layout);
      const every = Array.from({ length: symbols.size }, (_, symbol) => symbol);
      const empty = this.#data.list(`${name}: none`, () => every.map(() => none));
      const rows = new Array<number>(symbols.size).fill(empty);
      for (const code of this.#layout.recordTypes.keys()) {
        const type = symbols.of(code);
        rows[type] = this.#data.list(`${name}: ${code}`, () => every.map((symbol) => of(type, symbol)));
      }
      return rows;
    });
  }
}

/** The integer of a table for a record type and another code. */
function cell(table: number, recordType: Code, symbol: Code): Code {
  return [entry(table, recordType), symbol, constant(4), op.i32Mul, op.i32Add, op.i32Load, 2, 0];
}

/** The integer of that index in the list at an address. */
function entry(address: number, index: Code): Code {
  return [index, constant(4), op.i32Mul, op.i32Load, 2, unsigned(address)];
}
