/** Where the counts of a cell stand among its numbers. */
export class CellShape {
  readonly enrolled = 0;
  readonly tested = 1;
  readonly withScores = 2;
  readonly scoreCount = 3;
  readonly distanceCount = 4;
  readonly levels = 5;
  readonly claims: number;
  readonly conditions: number;
  readonly size: number;

  /** @param levels The most levels and claims that a test has. */
  constructor(
    levels: number,
    claims: number,
    readonly conditionCodes: readonly string[],
  ) {
    this.claims = this.levels + levels;
    this.conditions = this.claims + claims * 3;
    this.size = this.conditions + conditionCodes.length;
  }
}

/**
 * Counts of cells in typed arrays. Cells stand in blocks (a place, test and grade), one for each student group
 * that has somebody, so that memory grows with the breakdown and never with the records.
 */
export class CellTable {
  readonly #shape: CellShape;
  readonly #groups: number;
  readonly #blocks = new Map<number, number>();
  /** Block and group → cell + 1; 0 where nobody is. */
  #cells: Int32Array;
  #numbers: Uint32Array;
  #sums: Float64Array;
  #used = 0;

  constructor(shape: CellShape, groups: number) {
    this.#shape = shape;
    this.#groups = groups;
    this.#cells = new Int32Array(groups * 64);
    this.#numbers = new Uint32Array(shape.size * 256);
    this.#sums = new Float64Array(2 * 256);
  }

  /** Keys of the blocks in the order in which they came, each with its number. */
  get blocks(): ReadonlyMap<number, number> {
    return this.#blocks;
  }

  /** The block of a key, which is made where it is new. */
  block(key: number): number {
    let block = this.#blocks.get(key);
    if (block === undefined) {
      block = this.#blocks.size;
      this.#blocks.set(key, block);
      if ((block + 1) * this.#groups > this.#cells.length) {
        this.#cells = grown(this.#cells, new Int32Array(this.#cells.length * 2));
      }
    }
    return block;
  }

  /** The cell of a group in a block; -1 where nobody is. */
  find(block: number, group: number): number {
    return this.#cells[block * this.#groups + group] - 1;
  }

  /** The same, made where it is new. */
  cell(block: number, group: number): number {
    const at = block * this.#groups + group;
    if (this.#cells[at] === 0) this.#cells[at] = this.#newCell() + 1;
    return this.#cells[at] - 1;
  }

  #newCell(): number {
    const cell = this.#used++;
    if (this.#used * this.#shape.size > this.#numbers.length) {
      this.#numbers = grown(this.#numbers, new Uint32Array(this.#numbers.length * 2));
      this.#sums = grown(this.#sums, new Float64Array(this.#sums.length * 2));
    }
    return cell;
  }

  /** Adds 1 at each of the first `count` places, and to the sums of scores and distances. */
  count(cell: number, places: Int32Array, count: number, score: number, distance: number): void {
    const numbers = this.#numbers;
    const start = cell * this.#shape.size;
    for (let index = 0; index < count; index++) numbers[start + places[index]]++;
    this.#sums[cell * 2] += score;
    this.#sums[cell * 2 + 1] += distance;
  }

  /** Adds numbers and sums, as `numbers` and `sums` give them. */
  add(cell: number, numbers: ArrayLike<number>, [score, distance]: readonly number[]): void {
    const start = cell * this.#shape.size;
    for (let index = 0; index < numbers.length; index++) this.#numbers[start + index] += numbers[index];
    this.#sums[cell * 2] += score;
    this.#sums[cell * 2 + 1] += distance;
  }

  /** Adds a cell of another table of the same shape. */
  addFrom(cell: number, other: CellTable, from: number): void {
    const { size } = this.#shape;
    const numbers = this.#numbers;
    const added = other.#numbers;
    const start = cell * size;
    const otherStart = from * size;
    for (let index = 0; index < size; index++) numbers[start + index] += added[otherStart + index];
    this.#sums[cell * 2] += other.#sums[from * 2];
    this.#sums[cell * 2 + 1] += other.#sums[from * 2 + 1];
  }

  numbers(cell: number): Uint32Array {
    const start = cell * this.#shape.size;
    return this.#numbers.subarray(start, start + this.#shape.size);
  }

  /** Sums of scale scores and of distances from standard. */
  sums(cell: number): readonly [score: number, distance: number] {
    return [this.#sums[cell * 2], this.#sums[cell * 2 + 1]];
  }
}

function grown<T extends Int32Array | Uint32Array | Float64Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
