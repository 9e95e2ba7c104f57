import type { Field } from './layout.js';

/** How an identifier of a fixed number of digits is written, and how many of them can be zeros in front. */
export interface IdentifierDigits {
  readonly digits: number;
  readonly zeros: number;
}

/** By key; counties are numbered from 01 to 58, so that a code that begins with one has a single zero in front. */
const written: readonly (IdentifierDigits & { readonly keys: RegExp })[] = [
  { keys: /^ssid$/, digits: 10, zeros: 1 },
  { keys: /CharterCode\d?$/, digits: 4, zeros: 3 },
  { keys: /^prior\dGrade$/, digits: 2, zeros: 1 },
  { keys: /^(countyDistrictOfResidence|.*istrictOfAccountability)$/, digits: 7, zeros: 1 },
  { keys: /(District|School)Code\d?$/, digits: 14, zeros: 1 },
  { keys: /^(district|school)Code[A-Z]/, digits: 7, zeros: 1 },
];

/** What is known of the digits of a field; undefined where they may be any number. */
export function identifierDigits({ key, length }: Field): IdentifierDigits | undefined {
  const known = written.find(({ keys }) => keys.test(key));
  return length === null || length === known?.digits ? known : undefined;
}
