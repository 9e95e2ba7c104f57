/** The sums of a program while its columns are entered one after the other. */
export class SumsOfProgram {
  readonly sumLower: number[] = [];
  readonly sumUpper: number[] = [];
  readonly starts = [0];
  readonly sums: number[] = [];
  readonly factors: number[] = [];
  readonly #numbers = new Map<number, number>();

  /** @returns the number of the sum */
  add(least: number, most: number): number {
    this.sumLower.push(least);
    return this.sumUpper.push(most) - 1;
  }

  /** The number of the sum of that key, which comes to zero. */
  ofKey(key: number): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.add(0, 0);
      this.#numbers.set(key, number);
    }
    return number;
  }

  enter(sum: number, factor: number): void {
    this.sums.push(sum);
    this.factors.push(factor);
  }

  endColumn(): void {
    this.starts.push(this.sums.length);
  }
}
