import type { Layout } from '../layout/layout.js';

/**
 * Numbers the codes of a layout: one small positive integer per distinct code, over all fields, so that codes
 * of different fields compare as integers. 0 is no code.
 */
export class Symbols {
  readonly #symbolByCode = new Map<string, number>();
  readonly #codes: string[] = [''];
  readonly #numbers: number[] = [Number.NaN];
  readonly #levelNames: ReadonlyMap<string, number>;

  constructor(layout: Layout) {
    this.#levelNames = new Map(Object.entries(layout.document.levelNames ?? {}));
    for (const code of layout.recordTypes.keys()) this.#add(code);
    for (const field of [...layout.fields, ...layout.derived.values()])
      for (const code of field.codes.keys()) this.#add(code);
  }

  #add(code: string): void {
    if (this.#symbolByCode.has(code)) return;
    this.#symbolByCode.set(code, this.#codes.length);
    this.#codes.push(code);
    this.#numbers.push(/^\d+$/.test(code) ? Number(code) : (this.#levelNames.get(code) ?? Number.NaN));
  }

  get size(): number {
    return this.#codes.length;
  }

  /** The symbol of a code; 0 where no field lists it. */
  of(code: string): number {
    return this.#symbolByCode.get(code) ?? 0;
  }

  code(symbol: number): string {
    return this.#codes[symbol] ?? '';
  }

  /** Symbol → the number that the code reads as, or that of the level which it spells out; NaN where it is none. */
  get numbers(): readonly number[] {
    return this.#numbers;
  }
}

const symbolsByLayout = new WeakMap<Layout, Symbols>();

/** The symbols of a layout, made once. */
export function symbolsOf(layout: Layout): Symbols {
  let symbols = symbolsByLayout.get(layout);
  if (symbols === undefined) {
    symbols = new Symbols(layout);
    symbolsByLayout.set(layout, symbols);
  }
  return symbols;
}
