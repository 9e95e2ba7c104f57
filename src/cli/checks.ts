import { availableParallelism } from 'node:os';
import type { Severity } from '../layout/schema.js';
import type { ValidateOptions as Checks } from '../validate/index.js';
import { type BaselineFlags, openBaseline } from './baseline.js';
import type { Configuration } from './config/load.js';
import { namedLayout } from './named-layout.js';
import { configuredRules } from './own-rules.js';
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
export async function chooseChecks(
  flags: CheckFlags,
  configuration: Configuration | undefined,
): Promise<Checks> {
  const { own, all: rules, severities: configured, waivers } = configuredRules(configuration);
  const only = flags.structureOnly === true ? ['structure/'] : flags.only;
  const onLine = flags.severity?.map(([id, severity]) => [rules.find(id).id, severity] as const) ?? [];
  const baseline = await openBaseline(flags);
  return {
    ...(flags.layout === undefined ? {} : { layout: await namedLayout(flags.layout) }),
    ...(only === undefined ? {} : { only: [...rules.expand(only)] }),
    ignore: [...rules.expand(flags.ignore ?? [])],
    severities: new Map([...configured, ...onLine]),
    own,
    waivers,
    ...(baseline === undefined ? {} : { baseline }),
    maxExamples: flags.maxExamples,
    threads: flags.threads ?? availableParallelism(),
    ...(flags.maxMemory === undefined ? {} : { maxMemory: flags.maxMemory }),
    showPersonalData: flags.showPersonalData ?? false,
    snapshot: await readSnapshotFlags(flags),
  };
}
