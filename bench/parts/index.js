import { aggregate } from './aggregate.js';
import { filter } from './filter.js';
import { growth } from './growth.js';
import { instructions } from './instructions.js';
import { snapshot } from './snapshot.js';
import { start } from './start.js';
import { validate } from './validate.js';

/** What can be measured. `shape`: how its results are shown; `rounds`: how often, where that is not for the user to say. */
export const parts = {
  validate: { title: 'Validate', shape: 'works', run: validate },
  filter: { title: 'Filter', shape: 'works', run: filter },
  aggregate: { title: 'Aggregate', shape: 'works', run: aggregate },
  snapshot: { title: 'Snapshot', shape: 'works', run: snapshot },
  start: { title: 'Start', shape: 'starts', rounds: 20, run: start },
  growth: { title: 'Growth', shape: 'growth', rounds: 1, run: growth },
  instructions: { title: 'Instructions', shape: 'instructions', rounds: 1, run: instructions },
};
