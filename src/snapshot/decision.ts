/** Where a record's demographic data come from. */
export type DemographicSource = 'snapshot' | 'calpads' | 'unknown';

/** Why the decision fell as it did. */
export type DecisionReason =
  | 'window-closed-before-extract'
  | 'window-open-at-extract'
  | 'no-window'
  | 'extract-date-unknown';

/** Whose demographics a record carries. All dates are calendar dates in California, YYYY-MM-DD. */
export interface DemographicsDecision {
  readonly source: DemographicSource;
  /** The day of which the data are; null where the source is unknown. */
  readonly asOf: string | null;
  /** Last day of the selected testing window; null where none is set up. */
  readonly windowEnd: string | null;
  /** Whether a correction in CALPADS can still reach the data; null where the source is unknown. */
  readonly correctable: boolean | null;
  /** The last day on which it can: that of the window. */
  readonly correctableUntil: string | null;
  readonly reason: DecisionReason;
}

/**
 * Decides whose demographic data a record carries, from the last day of the selected testing window and the day
 * on which the data were extracted. A window that closed before that day has left a snapshot in TOMS, taken on
 * its last day, which never changes. A window that ends on that day or later was still open: the data are
 * CALPADS' of the extract date, and can be corrected there until the window closes.
 *
 * Source: the notice on the 2016–17 extract (data extracted on June 18, 2017).
 */
export function decideDemographics(
  windowEnd: string | undefined,
  extractedOn: string | undefined,
): DemographicsDecision {
  if (windowEnd === undefined) return unknown(null, 'no-window');
  if (extractedOn === undefined) return unknown(windowEnd, 'extract-date-unknown');
  // ISO dates sort as text.
  return windowEnd < extractedOn
    ? {
        source: 'snapshot',
        asOf: windowEnd,
        windowEnd,
        correctable: false,
        correctableUntil: null,
        reason: 'window-closed-before-extract',
      }
    : {
        source: 'calpads',
        asOf: extractedOn,
        windowEnd,
        correctable: true,
        correctableUntil: windowEnd,
        reason: 'window-open-at-extract',
      };
}

function unknown(windowEnd: string | null, reason: DecisionReason): DemographicsDecision {
  return { source: 'unknown', asOf: null, windowEnd, correctable: null, correctableUntil: null, reason };
}
