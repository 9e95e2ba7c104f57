/** How much memory something may take for what it has to remember; it asks before it takes more. */
export class MemoryBudget {
  readonly #limit: number;
  readonly #refuse: (limit: number) => Error;
  #taken = 0;

  /**
   * @param limit In bytes.
   * @param refuse What is thrown where it is not enough.
   */
  constructor(limit: number, refuse: (limit: number) => Error) {
    this.#limit = limit;
    this.#refuse = refuse;
  }

  take(bytes: number): void {
    this.#taken += bytes;
    if (this.#taken > this.#limit) throw this.#refuse(this.#limit);
  }

  giveBack(bytes: number): void {
    this.#taken -= bytes;
  }
}

/** For what stays small. */
export const unlimited = new MemoryBudget(Number.POSITIVE_INFINITY, () => new Error('There is no limit.'));
