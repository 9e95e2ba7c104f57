/** A Markdown table, its columns headed. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [columns, columns.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map(markdownText).join(' | ')} |`,
  );
}

/** Text in one line, in which nothing begins other markup or ends the cell of a table. */
export function markdownText(text: string): string {
  return text.replace(/[\\|*_`<>[\]]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
}
