const BYTES = 4;

/** Tables of integers that compiled code reads. */
export class Data {
  readonly integers: number[] = [];
  readonly #base: number;
  readonly #addresses = new Map<string, number>();

  /** @param base Address at which the first integer will stand. */
  constructor(base: number) {
    this.#base = base;
  }

  /** Address of a list of integers; what has the same name is there once. */
  list(name: string, integers: () => readonly number[]): number {
    const known = this.#addresses.get(name);
    if (known !== undefined) return known;
    const list = integers();
    const address = this.#base + BYTES * this.integers.length;
    for (const integer of list) this.integers.push(integer);
    this.#addresses.set(name, address);
    return address;
  }
}
