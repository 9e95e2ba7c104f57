/** Gives out the locals of a function; those of code that is done are given out again, since compiling takes longer with more. */
export class Locals {
  /** How many the function has. */
  count: number;
  #free: number;

  /** @param first The first that is free. */
  constructor(first: number) {
    this.count = first;
    this.#free = first;
  }

  /** Writes code that has two locals for itself; code within it gets others. */
  pair<T>(write: (first: number, second: number) => T): T {
    const first = this.#free;
    this.#free += 2;
    this.count = Math.max(this.count, this.#free);
    const written = write(first, first + 1);
    this.#free = first;
    return written;
  }
}
