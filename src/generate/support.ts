import type { Field, Layout } from '../layout/layout.js';
import type { Assessment } from './assessment.js';
import type { Draft } from './draft.js';
import type { Student } from './student.js';

/** A field of an accommodation, a designated support or a tool. */
interface Support {
  readonly key: string;
  readonly resource: string;
  readonly kind: string;
  /** For a paper test: such fields name no part of the test, or end in the word. */
  readonly paper: boolean;
  readonly codes: ReadonlyMap<string, string>;
}

const keyForm = /^(?:e|nonE)mbedded(Accommodation|DesignatedSupport|UniversalTools)(Paper)?([1-4])?(.+)$/;

/** The lowest grade in which a resource is allowed; science, which starts later, allows all. */
const fromGrade: Readonly<Record<string, number>> = {
  Calculator: 6,
  MultiplicationTable: 4,
  HundredsNumberTable: 4,
};

/** Languages of translations and glossaries, as code labels name them. */
const languageNames: Readonly<Record<string, string>> = {
  ARA: 'Arabic',
  CHI: 'Cantonese',
  KOR: 'Korean',
  PAN: 'Punjabi',
  PHI: 'Tagal',
  RUS: 'Russian',
  SPA: 'Spanish',
  UKR: 'Ukrainian',
  VIE: 'Vietnamese',
};

/** Fills the accommodations and supports of records. */
export class Supports {
  readonly #byRecordType = new Map<string, readonly Support[]>();

  constructor(layout: Layout) {
    for (const recordType of layout.recordTypes.keys()) {
      const supports = layout.fields.flatMap((field) => supportOf(field, recordType) ?? []);
      this.#byRecordType.set(recordType, supports);
    }
  }

  /** @param unlisted Whether an unlisted resource was approved. */
  fill(draft: Draft, student: Student, paper: boolean, unlisted: boolean): void {
    let accommodated = false;
    let supported = false;
    for (const support of this.#byRecordType.get(draft.assessment.recordType) ?? []) {
      if (support.paper !== paper) continue;
      if (support.resource === 'TurnOffUniversalTools') draft.set(support.key, 'No');
      else if (isGiven(support, student, draft.assessment, unlisted)) {
        const code = codeFor(support, student);
        draft.set(support.key, code);
        accommodated ||= support.kind === 'Accommodation' && code !== '';
        supported ||= support.kind === 'DesignatedSupport' && code !== '';
      }
    }
    draft.set('accommodationsAvailableIndicator', accommodated ? 'Yes' : 'No');
    draft.set('designatedSupportAvailableIndicator', supported ? 'Yes' : 'No');
  }
}

function supportOf(field: Field, recordType: string): Support | undefined {
  const match = keyForm.exec(field.key);
  if (match === null || !(field.appliesTo?.has(recordType) ?? true)) return undefined;
  const listed = field.codesByRecordType.get(recordType);
  return {
    key: field.key,
    resource: match[4].replace(/Paper$/, ''),
    kind: match[1],
    paper: match[3] === undefined || match[4].endsWith('Paper'),
    codes: new Map(
      [...field.codes].filter(([code]) => (listed?.has(code) ?? true) && !isAccommodation(code, recordType)),
    ),
  };
}

/** To read the passages of ELA aloud is an accommodation, which has a field of its own. */
function isAccommodation(code: string, recordType: string): boolean {
  return recordType === '01' && code.startsWith('NEDS_RA_Stimuli');
}

function isGiven(support: Support, student: Student, test: Assessment, unlisted: boolean): boolean {
  if (support.resource === 'UnlistedResources') return unlisted;
  if (!student.needs.has(support.resource)) return false;
  return test.subject === 'science' || Number(student.grade) >= (fromGrade[support.resource] ?? 0);
}

/** The code in the student's language where there is one; the empty string where there are only others. */
function codeFor(support: Support, student: Student): string {
  const codes = [...support.codes];
  const language = languageNames[student.language];
  const names = Object.values(languageNames);
  const own = codes.find(([, label]) => language !== undefined && label.includes(language));
  if (own !== undefined) return own[0];
  const neutral = codes.filter(([, label]) => !names.some((name) => label.includes(name)));
  return neutral.length === 0 ? '' : neutral[student.number % neutral.length][0];
}
