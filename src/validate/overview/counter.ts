import { symbolsOf } from '../../extract/symbols.js';
import type { Layout } from '../../layout/layout.js';
import type { SnapshotBasis } from '../../snapshot/basis.js';
import { addLea, type PartOverview } from './notes.js';
import type { Demographics, GradeCount, LeaCounts, Overview } from './overview.js';
import { Strip } from './strip.js';

/** LEAs that are told apart: more than there are in California. */
const MOST_LEAS = 3000;

/** Puts together what was noted in the parts of a file, in their order. */
export class OverviewCounter {
  readonly strip = new Strip();
  readonly #layout: Layout;
  readonly #grades = new Map<number, number>();
  readonly #leas = new Map<string, LeaCounts>();
  #otherRecords = 0;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** @param before Records before those of the part. */
  add({ found, grades, leas }: PartOverview, before: number): void {
    for (const [rule, records] of found) for (const record of records) this.strip.note(rule, before + record);
    for (const [pair, records] of grades) this.#grades.set(pair, (this.#grades.get(pair) ?? 0) + records);
    for (const [code, counts] of leas) {
      const known = this.#leas.get(code);
      if (known !== undefined) this.#leas.set(code, addLea(known, counts));
      else if (this.#leas.size < MOST_LEAS) this.#leas.set(code, counts);
      else this.#otherRecords += counts.snapshot + counts.calpads + counts.unknown;
    }
  }

  /**
   * @param records Of the whole file.
   * @param rules Those that found something, in order.
   */
  summary(records: number, rules: Iterable<string>, basis: SnapshotBasis): Overview {
    return {
      grades: this.#gradeCounts(),
      strip: this.strip.summary(records, rules),
      demographics: this.#layout.document.snapshot === undefined ? null : this.#demographics(basis),
    };
  }

  #gradeCounts(): GradeCount[] {
    const symbols = symbolsOf(this.#layout);
    const types = ['', ...this.#layout.recordTypes.keys()];
    return [...this.#grades]
      .map(([pair, records]) => {
        const grade = pair % symbols.size;
        return {
          recordType: symbols.code((pair - grade) / symbols.size),
          grade: symbols.code(grade),
          records,
        };
      })
      .sort((a, b) => types.indexOf(a.recordType) - types.indexOf(b.recordType) || compare(a.grade, b.grade))
      .map(({ recordType, grade, records }) => ({
        recordType: recordType || null,
        test: this.#layout.recordTypes.get(recordType)?.name ?? null,
        grade: grade || null,
        records,
      }));
  }

  #demographics({ extracted, unknown }: SnapshotBasis): Demographics {
    return {
      extractedOn: extracted?.date ?? null,
      windowsUnknown: unknown.get('windowEnd') ?? null,
      leas: [...this.#leas].sort(([a], [b]) => compare(a, b)).map(([code, counts]) => ({ code, ...counts })),
      otherRecords: this.#otherRecords,
    };
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
