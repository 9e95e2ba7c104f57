import { availableParallelism } from 'node:os';
import type { Severity } from '../layout/schema.js';
import { ourRules } from '../rules/index.js';
import type { ValidateOptions as Checks } from '../validate/index.js';
import { type BaselineFlags, openBaseline } from './baseline.js';
import { namedLayout } from './named-layout.js';
import { readSnapshotFlags, type SnapshotFlags } from './snapshot-options.js';

export type { Checks };

/** What a user says of the judging of files on the command line. */
export interface CheckFlags extends SnapshotFlags, BaselineFlags {
  readonly layout?: string;
  readonly only?: readonly string[];
  readonly ignore?: readonly string[];
  readonly structureOnly?: boolean;
  readonly severity?: readonly (readonly [rule: string, severity: Severity])[];
  readonly maxExamples: number;
  readonly threads?: number;
  readonly maxMemory?: number;
  readonly showPersonalData?: boolean;
}

/** A misspelled rule or layout ends the run before a file is opened. */
export async function chooseChecks(flags: CheckFlags): Promise<Checks> {
  const rules = ourRules;
  const only = flags.structureOnly === true ? ['structure/'] : flags.only;
  const severities = new Map(flags.severity?.map(([id, severity]) => [rules.find(id).id, severity]));
  const baseline = await openBaseline(flags);
  return {
    ...(flags.layout === undefined ? {} : { layout: await namedLayout(flags.layout) }),
    ...(only === undefined ? {} : { only: [...rules.expand(only)] }),
    ignore: [...rules.expand(flags.ignore ?? [])],
    severities,
    ...(baseline === undefined ? {} : { baseline }),
    maxExamples: flags.maxExamples,
    threads: flags.threads ?? availableParallelism(),
    ...(flags.maxMemory === undefined ? {} : { maxMemory: flags.maxMemory }),
    showPersonalData: flags.showPersonalData ?? false,
    snapshot: await readSnapshotFlags(flags),
  };
}
