import { InputError } from '../errors.js';
import { FIELD_END } from './format.js';

/** A kind of file that is no extract but is often mistaken for one. */
interface ForeignFile {
  readonly code: string;
  /** Completes "FILE is …". */
  readonly is: string;
  readonly next: string;
  readonly recognise: (head: Uint8Array, text: string, firstLine: string) => boolean;
}

/** Most telling first. */
const foreignFiles: readonly ForeignFile[] = [
  {
    code: 'empty',
    is: 'empty (0 bytes)',
    next: 'Download it again.',
    recognise: (head) => head.length === 0,
  },
  {
    code: 'pdf',
    is: 'a PDF document',
    next: 'Choose the .dat or .csv of the student score data extract.',
    recognise: (_, text) => text.startsWith('%PDF'),
  },
  {
    code: 'spreadsheet',
    is: 'an Excel workbook of before 2007, or one with a password',
    next: 'Use the .dat or .csv that was downloaded with it, or save it as .xlsx without a password.',
    recognise: (head) => startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]),
  },
  {
    code: 'web-page',
    is: 'a web page',
    next: 'The download was probably a sign-in page: sign in to TOMS and download again.',
    recognise: (_, text) => /^\s*<(!doctype html|html)/i.test(text),
  },
  {
    code: 'binary',
    is: 'not text',
    next: 'Choose the .dat or .csv of the student score data extract.',
    recognise: (head) => mostlyControlBytes(head),
  },
  {
    code: 'research-file',
    is: 'a public research file, which holds aggregates and no student records',
    next: 'Use the student score data extract from TOMS: Reports, Student Results Report.',
    recognise: (_, __, firstLine) =>
      /county code/i.test(firstLine) && /(subgroup|student group|demographic) id/i.test(firstLine),
  },
  {
    code: 'entities-file',
    is: 'the entities file of the public research files',
    next: 'Use the student score data extract from TOMS: Reports, Student Results Report.',
    recognise: (_, __, firstLine) => /county code/i.test(firstLine) && /zip code/i.test(firstLine),
  },
];

/**
 * Refuses files that are recognisably something else.
 * @throws InputError with a code of its own for each kind of file.
 */
export function refuseForeignFile(name: string, head: Uint8Array): void {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  const firstLine = text.slice(0, /[\r\n]/.exec(text)?.index);
  const foreign = foreignFiles.find((kind) => kind.recognise(head, text, firstLine));
  if (foreign === undefined) return;
  throw new InputError(foreign.code, `${name} is ${foreign.is}.`, { file: name, next: foreign.next });
}

function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => head[index] === byte);
}

const fieldEnd = FIELD_END.charCodeAt(0);

/** Text has hardly any control bytes but line ends, tabs and our own delimiter; one in a hundred is too many. */
function mostlyControlBytes(head: Uint8Array): boolean {
  const sample = head.subarray(0, 8192);
  const control = sample.reduce(
    (count, byte) => count + (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== fieldEnd ? 1 : 0),
    0,
  );
  return control > sample.length / 100;
}
