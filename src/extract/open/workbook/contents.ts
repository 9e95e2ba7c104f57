import type { Parts } from './parts.js';
import { readWholeXml } from './xml.js';

export interface Sheet {
  readonly name: string;
  /** Path of its part in the archive. */
  readonly part: string;
  readonly isHidden: boolean;
}

/** What a workbook holds. */
export interface Contents {
  readonly sheets: readonly Sheet[];
  /** Whether its dates count from 1904 on, as on old Macintoshes, not from 1900. */
  readonly since1904: boolean;
}

/** @throws InputError `damaged-workbook`. */
export async function readContents(parts: Parts): Promise<Contents> {
  const targets = new Map<string, string>();
  await readWholeXml(parts.name, parts.bytes('xl/_rels/workbook.xml.rels'), {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target);
    },
  });
  const sheets: Sheet[] = [];
  let since1904 = false;
  await readWholeXml(parts.name, parts.bytes('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({
        name: attributes.name ?? '',
        part: partOf(targets.get(id) ?? `worksheets/sheet${sheets.length + 1}.xml`),
        isHidden: (attributes.state ?? 'visible') !== 'visible',
      });
    },
  });
  return { sheets, since1904 };
}

/** Targets are relative to the workbook, or begin at the root. */
function partOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}
