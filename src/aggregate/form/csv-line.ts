/** Cells as a line of CSV with its line end: quoted where they must be. */
export function csvLine(cells: readonly string[]): string {
  return `${csvCells(cells)}\n`;
}

/** Cells as a part of a line. */
export function csvCells(cells: readonly string[]): string {
  return cells.map((cell) => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

function needsQuotes(cell: string): boolean {
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    if (code === 0x2c || code === 0x22 || code === 0x0a || code === 0x0d) return true;
  }
  return false;
}

/** A text of the user's file that a spreadsheet would take for a formula gets an apostrophe in front. */
export function plainText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
