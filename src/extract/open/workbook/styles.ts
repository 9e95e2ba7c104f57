import { readWholeXml } from './xml.js';

/** Formats of dates that need no definition; those of times are none. */
const builtIn = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Reads which styles of a workbook show a number as a date: style → whether it does. */
export async function readDateStyles(file: string, chunks: AsyncIterable<Uint8Array>): Promise<boolean[]> {
  const dateFormats = new Set<number>();
  const styles: boolean[] = [];
  let isInCells = false;
  await readWholeXml(file, chunks, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'cellXfs') isInCells = true;
      else if (name === 'numFmt' && isDateFormat(formatCode ?? '')) dateFormats.add(Number(numFmtId));
      else if (name === 'xf' && isInCells) {
        const id = Number(numFmtId ?? 0);
        styles.push(builtIn(id) || dateFormats.has(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

/** Days and years stand in formats of dates alone, once literal text, colours and conditions are taken away. */
function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, ''));
}
