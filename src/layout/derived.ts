import type { Field } from './layout.js';
import type { LayoutDocument } from './schema.js';

/** A value that no file holds but that follows from what it holds; rules and filters name it like a field. */
interface DerivedFieldDeclaration {
  readonly key: string;
  readonly name: string;
  readonly kind: 'code' | 'date' | 'digits';
  readonly codes?: Readonly<Record<string, string>>;
  /** Whether a layout has what it follows from. */
  readonly follows: (document: LayoutDocument) => boolean;
}

const fromAnything = () => true;

const fromWindows = ({ fields }: LayoutDocument) => fields.some(({ key }) => key === 'windowEnd1');

const has = (...keys: readonly string[]) => {
  return ({ fields }: LayoutDocument) => fields.some(({ key }) => keys.includes(key));
};

const fromPlaces = has('finalTestedSchoolCode', 'testedSchoolCode1', 'calpadsSchoolCode');

const declarations: readonly DerivedFieldDeclaration[] = [
  {
    key: 'extractedOn',
    name: 'Day on which the data were extracted',
    kind: 'date',
    follows: fromAnything,
  },
  {
    key: 'downloadedOn',
    name: 'Day on which the file was downloaded',
    kind: 'date',
    follows: fromAnything,
  },
  {
    key: 'deliveredFrom',
    name: 'First day on which a download can hold results of the test',
    kind: 'date',
    follows: ({ deliveries }) => deliveries !== undefined,
  },
  {
    key: 'variant',
    name: 'Which students the file holds, as its name says',
    kind: 'code',
    codes: {
      enrolled: 'Those who were enrolled in the LEA on the extract date',
      tested: 'Those who were tested in the LEA',
    },
    follows: fromAnything,
  },
  {
    key: 'windowEnd',
    name: 'Last day of the selected testing window',
    kind: 'date',
    follows: fromWindows,
  },
  {
    key: 'demographics',
    name: 'Source of the demographic data',
    kind: 'code',
    codes: {
      snapshot: 'Snapshot in TOMS, taken on the last day of the testing window',
      calpads: 'CALPADS, as of the extract date',
      unknown: 'No testing window is set up, or the extract date is not known',
    },
    follows: fromWindows,
  },
  {
    key: 'demographicsAsOf',
    name: 'Day of which the demographic data are',
    kind: 'date',
    follows: fromWindows,
  },
  {
    key: 'overallLevel',
    name: 'Level of the test as a whole: the achievement level or the performance level',
    kind: 'code',
    codes: { 1: 'Level 1', 2: 'Level 2', 3: 'Level 3', 4: 'Level 4', 5: 'Level 5', 9: 'No score' },
    follows: has('achievementLevel', 'performanceLevel'),
  },
  {
    key: 'metStandard',
    name: 'Whether a published score is at level 3 or above of an achievement level',
    kind: 'code',
    codes: { Yes: 'Level 3 or 4', No: 'Level 1 or 2' },
    follows: has('achievementLevel'),
  },
  {
    key: 'entity',
    name: 'CDS code of the school in whose row the record counts',
    kind: 'digits',
    follows: fromPlaces,
  },
  {
    key: 'entityDistrict',
    name: 'CDS code of the district, or of the directly funded charter school, where the record counts',
    kind: 'digits',
    follows: fromPlaces,
  },
];

/** The derived fields of a layout, whose indexes follow those of its own fields. */
export function derivedFields(document: LayoutDocument): Field[] {
  return declarations
    .filter(({ follows }) => follows(document))
    .map(({ key, name, kind, codes }, offset) => ({
      index: document.fields.length + offset,
      key,
      number: 0,
      start: null,
      end: null,
      length: null,
      delimitedLength: null,
      name,
      headings: [],
      section: 'Derived',
      kind,
      codes: new Map(Object.entries(codes ?? {})),
      codesByRecordType: new Map(),
      min: undefined,
      max: undefined,
      required: false,
      appliesTo: undefined,
      ruledOut: new Map(),
      personal: false,
      timing: undefined,
    }));
}
