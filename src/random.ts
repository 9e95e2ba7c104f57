/**
 * A seeded source of random numbers: sfc32 of Chris Doty-Humphrey's PractRand (public domain), started from
 * splitmix32. It draws with integer arithmetic, sums and products alone, so every platform draws the same.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** @param seed Any safe integer. */
  constructor(seed: number) {
    const mix = splitmix32(seed);
    this.#a = mix();
    this.#b = mix() ^ Math.floor(seed / 0x1_0000_0000);
    this.#c = mix();
    for (let warmUp = 0; warmUp < 12; warmUp++) this.next();
  }

  /** A number from 0 up to, not including, 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  }

  /** An integer from `min` to `max`, both included. */
  integer(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)];
  }

  /** About normal with mean 0 and deviation 1, within ±6: twelve uniform numbers added up. */
  normal(): number {
    let sum = -6;
    for (let term = 0; term < 12; term++) sum += this.next();
    return sum;
  }
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}

/** A choice among values by weight. */
export class Weighted<T> {
  readonly #values: T[] = [];
  readonly #upTo: number[] = [];
  #total = 0;

  /** @param entries Values with their weights; 0 or less is never drawn. */
  constructor(entries: Iterable<readonly [value: T, weight: number]>) {
    for (const [value, weight] of entries) {
      if (weight <= 0) continue;
      this.#total += weight;
      this.#values.push(value);
      this.#upTo.push(this.#total);
    }
  }

  draw(random: Random): T {
    const place = random.next() * this.#total;
    let index = 0;
    while (index < this.#upTo.length - 1 && this.#upTo[index] <= place) index++;
    return this.#values[index];
  }
}
