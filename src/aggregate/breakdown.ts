/** What a block of cells is about beside its place, as small numbers that make up its key. */
const TESTS = 4096;
const COMBINATIONS = 1 << 20;

/** The key of a block: place or entity, test and grade, and combination of further fields, each by number. */
export function blockKey(place: number, test: number, combination: number): number {
  return (place * TESTS + test) * COMBINATIONS + combination;
}

export function splitKey(key: number): readonly [place: number, test: number, combination: number] {
  const combination = key % COMBINATIONS;
  const rest = (key - combination) / COMBINATIONS;
  return [Math.floor(rest / TESTS), rest % TESTS, combination];
}

/** Numbers things by a text that tells them apart. */
export class Numbering<T> {
  readonly items: T[] = [];
  readonly #numbers = new Map<string, number>();

  number(text: string, make: () => T): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.items.length;
      this.#numbers.set(text, number);
      this.items.push(make());
    }
    return number;
  }
}

/** A test and a grade. */
export interface TestGrade {
  readonly recordType: string;
  readonly grade: string;
}
