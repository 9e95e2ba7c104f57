import type { Layout } from '../../layout/layout.js';
import { fixedWidthVariants } from '../../layout/variants.js';
import { characterCount, decodeText } from '../text.js';
import { contentFit, type Values } from './content.js';
import { type Contender, decideByContent, doubtOf, inOrder } from './contest.js';
import { type Detection, unrecognised } from './detection.js';
import { commonest } from './lines.js';

/** Records of another length than published have a layout when at least this share of their values fits it. */
const ENOUGH_VALUES = 0.9;

/** Finds the layout by the length of the records, then by what they hold. */
export function detectFixedWidth(
  lines: readonly Uint8Array[],
  layouts: readonly Layout[],
  isNamed: boolean,
  bomLength: number,
): Detection {
  const lengths = [
    commonest(lines.map((line) => line.length)),
    commonest(lines.map((line) => characterCount(line, 0, line.length))),
  ];
  const texts = lines.map((line) => decodeText(line, 0, line.length));
  const ofLength = layouts
    .flatMap(fixedWidthVariants)
    .filter(({ recordLength }) => recordLength !== null && lengths.includes(recordLength));
  const ofOtherLength =
    ofLength.length > 0 ? [] : layouts.filter(({ recordLength }) => recordLength !== null);
  const likely = [
    ...ofLength.map((layout) => contenderOf(layout, texts)),
    ...ofOtherLength
      .map((layout) => contenderOf(layout, texts))
      .filter((contender) => isNamed || beginsRightly(contender)),
  ];
  const { winner, level, evidence } = decideByContent(likely);
  const seen = lengths[1] === 0 ? 'blank lines and no record' : `records of ${lengths[1]} characters`;
  if (winner === undefined) return unrecognised('fixed-width', seen, level);
  const { layout, columns } = winner;
  const { fits, misfits } = contentFit(layout, winner.records);
  return {
    recognised: true,
    format: { layout, form: 'fixed-width', bomLength, titleLines: 0, headings: undefined, columns },
    score: fits / Math.max(1, fits + misfits),
    evidence: [seen, evidence, doubtOf(winner)].filter((note) => note !== undefined),
  };
}

function contenderOf(layout: Layout, texts: readonly string[]): Contender {
  const records = texts.map((text): Values => {
    return layout.fields.map(({ start, end }) => text.slice((start ?? 1) - 1, end ?? 0));
  });
  return { layout, columns: inOrder(layout), records };
}

/** Whether records of a wrong length still hold, as far as they reach, what the layout has there. */
function beginsRightly({ layout, records }: Contender): boolean {
  const { fits, misfits, recordTypes } = contentFit(layout, records);
  return recordTypes * 2 > records.length && fits >= ENOUGH_VALUES * (fits + misfits);
}
