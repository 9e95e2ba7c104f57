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
  /** Cells stand in pages, so that nothing is copied when there are more. */
  readonly #pages: Page[] = [];
  #used = 0;

  constructor(shape: CellShape, groups: number) {
    this.#shape = shape;
    this.#groups = groups;
    this.#cells = new Int32Array(groups * 64);
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
        const larger = new Int32Array(this.#cells.length * 2);
        larger.set(this.#cells);
        this.#cells = larger;
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
    if (cell % PAGE === 0) {
      const numbers = new Uint32Array(PAGE * this.#shape.size);
      this.#pages.push({ numbers, sums: new Float64Array(PAGE * 2) });
    }
    return cell;
  }

  /** Adds 1 at each of the first `count` places, and to the sums of scores and distances. */
  count(cell: number, places: Int32Array, count: number, score: number, distance: number): void {
    const { numbers, sums } = this.#pages[cell >>> PAGE_BITS];
    const at = cell & (PAGE - 1);
    const start = at * this.#shape.size;
    for (let index = 0; index < count; index++) numbers[start + places[index]]++;
    sums[at * 2] += score;
    sums[at * 2 + 1] += distance;
  }

  /** Adds numbers and sums, as `numbers` and `sums` give them. */
  add(cell: number, added: ArrayLike<number>, [score, distance]: readonly number[]): void {
    const { sums } = this.#pages[cell >>> PAGE_BITS];
    const at = cell & (PAGE - 1);
    const numbers = this.numbers(cell);
    for (let index = 0; index < added.length; index++) numbers[index] += added[index];
    sums[at * 2] += score;
    sums[at * 2 + 1] += distance;
  }

  /** Adds the numbers of a cell to a total, and behind them its sums. */
  addTo(total: Float64Array, cell: number): void {
    const { size } = this.#shape;
    const { numbers, sums } = this.#pages[cell >>> PAGE_BITS];
    const at = cell & (PAGE - 1);
    const start = at * size;
    for (let index = 0; index < size; index++) total[index] += numbers[start + index];
    total[size] += sums[at * 2];
    total[size + 1] += sums[at * 2 + 1];
  }

  numbers(cell: number): Uint32Array {
    const start = (cell & (PAGE - 1)) * this.#shape.size;
    return this.#pages[cell >>> PAGE_BITS].numbers.subarray(start, start + this.#shape.size);
  }

  /** Sums of scale scores and of distances from standard. */
  sums(cell: number): readonly [score: number, distance: number] {
    const { sums } = this.#pages[cell >>> PAGE_BITS];
    const at = (cell & (PAGE - 1)) * 2;
    return [sums[at], sums[at + 1]];
  }
}

const PAGE_BITS = 10;

/** Cells of a page. */
const PAGE = 1 << PAGE_BITS;

interface Page {
  readonly numbers: Uint32Array;
  readonly sums: Float64Array;
}
