import type { Severity } from '../layout/schema.js';

type Style = (text: string) => string;

/** How parts of a text report stand out. Who knows the terminal passes coloured ones. */
export interface Styles {
  readonly severity: Readonly<Record<Severity, Style>>;
  readonly sound: Style;
  readonly strong: Style;
  readonly faint: Style;
}

const unchanged: Style = (text) => text;

export const plainStyles: Styles = {
  severity: { error: unchanged, warning: unchanged },
  sound: unchanged,
  strong: unchanged,
  faint: unchanged,
};
