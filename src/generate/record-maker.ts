import type { RecordValues } from '../extract/write.js';
import type { Layout } from '../layout/layout.js';
import type { Random } from '../random.js';
import type { Assessment } from './assessment.js';
import { Draft } from './draft.js';
import { fillHistory } from './history.js';
import type { Lea } from './lea.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { fillAlternateResult, fillSmarterResult, fillSpanishResult } from './result.js';
import { padded } from './score.js';
import type { Season } from './season.js';
import { fillSitting } from './sitting.js';
import type { Attempt } from './situation.js';
import type { Student } from './student.js';
import { Supports } from './support.js';

/** The end of a test registration id says the content area. */
const registrationSuffix = { ela: '2014', mathematics: '2002', science: '2006', spanish: '2008' };

/** Makes records of attempts at tests. */
export class RecordMaker {
  readonly #supports: Supports;
  readonly #endOfRecord: string;
  readonly #uinStart: number;
  #serial = 0;

  constructor(
    layout: Layout,
    readonly season: Season,
    readonly random: Random,
  ) {
    this.#supports = new Supports(layout);
    this.#endOfRecord = [...(layout.endOfRecord?.codes.keys() ?? [])].join('');
    this.#uinStart = 1_000_000_000_000_000 + random.integer(0, 8999) * 100_000_000;
  }

  make(test: Assessment, student: Student, lea: Lea, attempt: Attempt): RecordValues {
    const outcome = outcomeOf(test, attempt);
    const construct = outcome.attempt.construct ?? '';
    const draft = new Draft(test, student.values);
    const serial = ++this.#serial;
    draft.set('uin', String(this.#uinStart + serial));
    draft.set('testRegistrationId', `0${padded(student.number, 9)}00${registrationSuffix[test.subject]}`);
    draft.set('conditionCode', outcome.condition?.code ?? '');
    draft.set('includeIndicator', outcome.includeIndicator);
    draft.set('unlistedResourceConstructChange', construct);
    fillSitting(this.random, draft, student, lea, outcome, serial);
    this.#supports.fill(draft, student, outcome.paper, construct !== '');
    this.#fillResult(draft, student, outcome);
    draft.set('endOfRecord', this.#endOfRecord);
    return draft.record;
  }

  #fillResult(draft: Draft, student: Student, outcome: Outcome): void {
    const { subject } = draft.assessment;
    if (subject === 'science') return;
    if (subject === 'spanish') fillSpanishResult(this.random, draft, student, outcome);
    else if (student.alternate) fillAlternateResult(this.random, draft, student, outcome);
    else fillSmarterResult(this.random, draft, student, outcome);
    if (subject !== 'spanish') fillHistory(this.random, draft, student, this.season);
  }
}
