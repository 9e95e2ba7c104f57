/** What a record adds to, by its include indicator. */
export interface Inclusion {
  readonly enrolled: boolean;
  readonly tested: boolean;
  /** Its score is published: it counts in means, levels and claims. */
  readonly withScores: boolean;
}

/**
 * Include indicator → what the record adds to. That T and R count as tested is a reading of the published
 * definitions; of E (exempt from ELA in the first 12 months) they say nothing, so it counts nowhere.
 */
export const inclusions: Readonly<Record<string, Inclusion>> = {
  Y: { enrolled: true, tested: true, withScores: true },
  T: { enrolled: true, tested: true, withScores: false },
  R: { enrolled: true, tested: true, withScores: false },
  N: { enrolled: true, tested: false, withScores: false },
  E: { enrolled: false, tested: false, withScores: false },
};

/** The include indicators that count in one way. */
export function indicatorsOf(count: keyof Inclusion): string[] {
  return Object.keys(inclusions).filter((code) => inclusions[code][count]);
}
