import { ALL_GRADES, HIGH_SCHOOL } from '../../aggregate/grades.js';
import type { TestFacts } from '../../aggregate/test-facts.js';
import { type Layout, scaleScoreRanges } from '../../layout/layout.js';

/** `Grade 3`, `Kindergarten`. */
export function gradeName(grade: string, layout: Layout): string {
  if (grade === ALL_GRADES) return 'All grades';
  if (grade === HIGH_SCHOOL) return 'High school';
  if (/^\d\d$/.test(grade)) return `Grade ${Number(grade)}`;
  return layout.fieldByKey.get('gradeAssessed')?.codes.get(grade) || grade;
}

export function testName({ recordType, name }: TestFacts): string {
  return `${recordType} ${name}`;
}

/** What the levels of a test are called, lowest first. */
export function levelNames({ recordType, levels, level: field }: TestFacts, layout: Layout): string[] {
  const named = scaleScoreRanges(layout).find((range) => range.recordType === recordType)?.levels;
  return Array.from({ length: levels }, (_, at) => {
    const level = at + 1;
    const own = named?.find((range) => range.level === level)?.name ?? field?.codes.get(String(level));
    return own || `Level ${level}`;
  });
}

/** Levels around a standard, on both sides of which colours part; other levels go from pale to strong. */
export function levelColours({ levels, hasStandard }: TestFacts): readonly string[] {
  if (hasStandard && levels === 4) return ['below', 'nearly', 'met', 'above'];
  return levels === 3 ? ['low', 'high', 'top'] : ['low', 'middle', 'high', 'top', 'peak'];
}

/** Whether levels part at a standard: the third of four. */
export function partsAtStandard({ levels, hasStandard }: TestFacts): boolean {
  return hasStandard && levels === 4;
}
