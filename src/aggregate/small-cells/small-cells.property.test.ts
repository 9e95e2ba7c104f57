import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workedOut } from '../../../test/support/enumerate-tables.js';
import { studentTable, type TableStudent } from '../../../test/support/student-table.js';
import { audit } from './audit.js';
import { kinds } from './kinds.js';
import { type ProtectedRow, protect } from './protect.js';
import { Solver } from './solver.js';

const solver = await Solver.load();

/** Low, so that tables small enough to enumerate have cells on both sides. */
const thresholds = { counts: 2, results: 3, claims: 4 };

const student: fc.Arbitrary<TableStudent> = fc.record({
  school: fc.integer({ min: 1, max: 2 }),
  grade: fc.constantFrom('03', '04'),
  groups: fc
    .tuple(fc.constantFrom(3, 4), fc.constantFrom(31, 111, 111), fc.boolean())
    .map(([gender, economic, both]) => (both ? [gender, economic] : [gender])),
  tested: fc.integer({ min: 0, max: 5 }).map((of6) => of6 > 0),
  level: fc.integer({ min: 0, max: 2 }),
});

const shape = fc.record({ levels: fc.constant(2), allGrades: fc.boolean(), district: fc.boolean() });

/** Tables of few dimensions, each of them in some. */
const table = fc
  .tuple(fc.array(student, { maxLength: 18 }), shape, fc.integer({ min: 0, max: 7 }))
  .map(([students, form, dimensions]) =>
    studentTable(
      students.map((one) => ({
        ...one,
        school: dimensions & 1 ? one.school : 1,
        grade: dimensions & 2 ? one.grade : '03',
        groups: dimensions & 4 ? one.groups : [],
      })),
      form,
    ),
  );

const marked = (rows: readonly ProtectedRow[]) => rows.map(({ protection }) => protection);

describe('protected rows', () => {
  test('hold nothing that the audit can work out', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(audit(protect(rows, solver, thresholds), solver, thresholds)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('hold nothing that can be worked out by going through all tables they could stand for', () => {
    let judged = 0;
    fc.assert(
      fc.property(table, (rows) => {
        const out = protect(rows, solver, thresholds);
        for (const kind of kinds) {
          const cells = workedOut(out, kind, thresholds);
          if (cells === undefined) continue;
          judged++;
          expect(cells).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
    expect(judged).toBeGreaterThan(600);
  });

  test('show no number of too few students, and nothing that rests on something hidden', () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const { row, protection } of protect(rows, solver, thresholds)) {
          const { tested, withScores } = row.counts;
          expect(protection.counts === 'primary').toBe(tested < thresholds.counts);
          expect(protection.results === 'primary').toBe(withScores < thresholds.results);
          expect(protection.claims === 'primary').toBe(withScores < thresholds.claims);
          if (protection.counts !== null) expect(protection.results).not.toBeNull();
          if (protection.results !== null) expect(protection.claims).not.toBeNull();
        }
      }),
    );
  });

  test('are the same each time, and whatever else is in the output of another test', () => {
    fc.assert(
      fc.property(table, table, (rows, others) => {
        const alone = marked(protect(rows, solver, thresholds));
        expect(marked(protect(rows, solver, thresholds))).toEqual(alone);
        const mathematics = others.map((row) => ({ ...row, recordType: '02' }));
        expect(marked(protect([...mathematics, ...rows], solver, thresholds).slice(others.length))).toEqual(
          alone,
        );
      }),
    );
  });
});

test('the audit finds what going through all tables finds, and no more, where anything is hidden at random', () => {
  let judged = 0;
  let exposed = 0;
  fc.assert(
    fc.property(table, fc.infiniteStream(fc.boolean()), (rows, coins) => {
      const out = rows.map((row): ProtectedRow => {
        const mark = (few: boolean) => {
          const isHidden = coins.next().value === true;
          return few ? 'primary' : isHidden ? 'secondary' : null;
        };
        const { tested, withScores } = row.counts;
        return {
          row,
          protection: {
            counts: mark(tested < thresholds.counts),
            results: mark(withScores < thresholds.results),
            claims: mark(withScores < thresholds.claims),
          },
        };
      });
      const found = audit(out, solver, thresholds).filter(({ reason }) => reason === 'only');
      for (const kind of kinds) {
        const cells = workedOut(out, kind, thresholds);
        if (cells === undefined) continue;
        judged++;
        exposed += cells.length;
        const ofRows = found
          .filter((one) => one.kind === kind && !one.isRest)
          .map(({ row }) => rows.indexOf(row));
        expect([...ofRows].sort((a, b) => a - b)).toEqual(cells);
      }
    }),
    { numRuns: 400 },
  );
  expect(judged).toBeGreaterThan(500);
  expect(exposed).toBeGreaterThan(500);
});
