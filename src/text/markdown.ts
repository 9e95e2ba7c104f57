/** A Markdown table, its columns headed. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
}

/** What would end the cell or begin other markup is escaped. */
function cell(text: string): string {
  return text.replace(/[\\|*_`<>[\]]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
}
