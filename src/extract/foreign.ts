import { InputError } from '../errors.js';
import { foldHeading } from '../layout/match.js';
import { foreignFiles } from './foreign-files.js';
import { FIELD_END } from './format.js';

/** What may stand between headings before anyone knows the form of a file. */
const delimiters = new RegExp(`[\\^,;\\t${FIELD_END}]`);

/**
 * Refuses files that are recognisably something else.
 * @throws InputError with a code of its own for each kind of file.
 */
export function refuseForeignFile(name: string, head: Uint8Array): void {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  const firstLine = text.slice(0, /[\r\n]/.exec(text)?.index).replace(/^\u00ef\u00bb\u00bf/, '');
  const headings = firstLine.split(delimiters).map((cell) => foldHeading(cell.replaceAll('"', '')));
  const foreign = foreignFiles.find((kind) => kind.recognise({ bytes: head, text, headings }));
  if (foreign === undefined) return;
  throw new InputError(foreign.code, `${name} is ${foreign.is}.`, { file: name, next: foreign.next });
}
