import type { CalendarDate } from '../calendar/calendar-date.js';
import type { FileForm } from '../extract/format.js';
import type { Basis } from '../layout/schema.js';
import type { DemographicSource } from './decision.js';
import type { RecordDemographics } from './derive.js';
import type { DateOrigin } from './extract-date.js';
import type { Variant } from './variant.js';
import type { WindowOrigin } from './window-source.js';

/** How many records, and how many students (different SSIDs) they are of. */
export interface Counts {
  readonly records: number;
  readonly students: number;
}

/** The records of one window, and what follows for their demographic data. */
export interface WindowSummary extends RecordDemographics, Counts {}

export interface SchoolSummary extends Counts {
  /** CDS code of 14 digits. */
  readonly code: string;
  readonly name: string;
  /** By their last days, no window first. */
  readonly windows: readonly WindowSummary[];
}

export interface LeaSummary extends Counts {
  readonly code: string;
  readonly name: string;
  readonly schools: readonly SchoolSummary[];
}

/** Whose demographics the records of an extract carry. Dates are calendar dates in California, YYYY-MM-DD. */
export interface SnapshotResult extends Counts {
  readonly file: string;
  readonly form: FileForm;
  readonly layout: { readonly id: string; readonly basis: Basis };
  readonly extractDate: {
    readonly date: CalendarDate | null;
    readonly from: DateOrigin | null;
    /** The day on which the latest test of the file was started: the data were not extracted before. */
    readonly earliest: CalendarDate | null;
  };
  readonly variant: { readonly variant: Variant | null; readonly from: 'file-name' | 'content' | null };
  /** Where the windows were looked up, most binding first, and for how many records each gave one. */
  readonly windows: readonly { readonly from: WindowOrigin; readonly records: number }[];
  /** Records that are blank or have the wrong shape, so that nothing can be said of them; not counted elsewhere. */
  readonly unread: number;
  readonly sources: Readonly<Record<DemographicSource, Counts>>;
  /** In the order of their codes. */
  readonly leas: readonly LeaSummary[];
}
