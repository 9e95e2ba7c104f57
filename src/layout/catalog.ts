import { readFileSync } from 'node:fs';
import { InputError } from '../errors.js';
import { nearest } from '../text/nearest.js';
import { bindLayout, type Layout } from './layout.js';
import type { LayoutDocument } from './schema.js';

/** The published layouts, oldest first. */
const published = [
  'caaspp-2014-15',
  'caaspp-2015-16',
  'caaspp-2016-17',
  'caaspp-2017-18',
  'caaspp-2018-19',
  'elpac-summative-2018-19',
  'caaspp-2019-20',
  'caaspp-2019-20-preliminary-indicator',
  'elpac-initial-2019-20',
  'elpac-summative-2019-20',
  'caaspp-2020-21',
  'elpac-initial-2020-21',
  'elpac-summative-2020-21',
  'caaspp-2021-22',
  'caaspp-2022-23',
  'elpac-initial-2022-23',
  'caaspp-2023-24',
  'caaspp-2024-25',
] as const;

/** The dictionaries of columns that exports are composed of. */
const dictionaries = ['cers-export', 'cers-roster'] as const;

const named = [...published, ...dictionaries] as const;

const loaded = new Map<string, Layout>();

/** The ids of all published layouts of extracts, oldest first. */
export function publishedLayouts(): readonly string[] {
  return published;
}

/** The ids of the layouts of result exports, whose columns are composed by the one who exports. */
export function exportDictionaries(): readonly string[] {
  return dictionaries;
}

/**
 * Loads a published layout by id (`caaspp-2016-17`) or, for CAASPP, by administration (`2016-17`).
 * @throws InputError `unknown-layout` where there is none of that name.
 */
export function loadLayout(name: string): Layout {
  const id = named.find((candidate) => candidate === name || candidate === `caaspp-${name}`);
  if (id === undefined) {
    const guess = nearest(
      name,
      named.flatMap((candidate) => [candidate, candidate.replace('caaspp-', '')]),
    );
    throw new InputError('unknown-layout', `There is no published layout ${JSON.stringify(name)}.`, {
      next: `${guess === undefined ? '' : `Did you mean ${guess}? `}List them with: caaspp layout list`,
    });
  }
  let layout = loaded.get(id);
  if (layout === undefined) {
    layout = bindLayout(readDocument(id));
    loaded.set(id, layout);
  }
  return layout;
}

/** Published documents are checked against the schema by a test, so that a run need not load zod. */
function readDocument(id: string): LayoutDocument {
  return JSON.parse(readFileSync(new URL(`./published/${id}.json`, import.meta.url), 'utf8'));
}
