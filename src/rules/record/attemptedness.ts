import { type RecordRule, recordRule } from '../rule.js';
import { notInvalidated } from './causes.js';

/** Whether attemptedness agrees with the condition code and the number of items attempted. */
export const attemptednessRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/loss-attemptedness',
    title: 'With LOSS the attemptedness is P or Y',
    severity: 'error',
    why: 'LOSS is given to students who logged on to both parts; the attemptedness says something else.',
    fix: 'Check in TOMS which parts the student logged on to.',
    source: '2016–17 fields 68, 69',
    facts: ['loss-attemptedness'],
    when: 'conditionCode = LOSS',
    must: 'attemptedness in (P, Y)',
    breakage: { where: 'conditionCode = LOSS', set: { attemptedness: 'N' } },
  }),
  recordRule({
    id: 'record/inc0-attemptedness',
    title: 'With INC0 the attemptedness is N',
    severity: 'error',
    why: 'INC0 means that no item was answered; the attemptedness says something else.',
    fix: 'Check in TOMS how many items the student answered: one to three are INC1, four or more a complete test.',
    source: '2016–17 fields 68, 69',
    facts: ['inc0-attemptedness'],
    when: 'conditionCode = INC0',
    must: 'attemptedness = N',
    breakage: { where: 'conditionCode = INC0', set: { attemptedness: 'Y' } },
  }),
  recordRule({
    id: 'record/inc1-attemptedness',
    title: 'With INC1 the attemptedness is P',
    severity: 'error',
    why: 'INC1 means that one to three items were answered; the attemptedness says something else.',
    fix: 'Check in TOMS how many items the student answered: none is INC0, four or more a complete test.',
    source: '2016–17 fields 68, 69',
    facts: ['inc1-attemptedness'],
    when: 'conditionCode = INC1',
    must: 'attemptedness = P',
    breakage: { where: 'conditionCode = INC1', set: { attemptedness: 'Y' } },
  }),
  recordRule({
    id: 'record/caa-attemptedness-condition',
    title: 'A CAA that was begun and not completed has INC0 or INC1, not NT',
    severity: 'warning',
    why: 'Such a student counts as tested with the lowest score; NT takes the student out of the counts.',
    fix: 'Check in TOMS whether the student logged on and how many items were answered.',
    source: '2016–17 fields 68, 69',
    facts: ['caa-attemptedness-condition'],
    cases: [
      {
        when: 'recordType in (03, 04) and conditionCode = NT and attemptedness = P',
        must: 'conditionCode = INC1',
      },
      {
        when: 'recordType in (03, 04) and conditionCode = NT and attemptedness = N and testStartDate1',
        must: 'conditionCode = INC0',
      },
    ],
    breakage: {
      where: `conditionCode = INC1 and ${notInvalidated}`,
      set: { conditionCode: 'NT', includeIndicator: 'N', scaleScore: '', achievementLevel: '' },
    },
  }),
  recordRule({
    id: 'record/sts-condition-attemptedness',
    title: 'In STS records condition code T goes with attemptedness N and INC with P',
    severity: 'warning',
    why: 'T means no answers and INC too few; the attemptedness says something else.',
    fix: 'Check in TOMS how many questions the student answered.',
    source: '2016–17 fields 68, 69',
    facts: ['sts-t-inc-attemptedness'],
    cases: [
      { when: 'recordType = 08 and conditionCode = T and attemptedness', must: 'attemptedness = N' },
      { when: 'recordType = 08 and conditionCode = INC and attemptedness', must: 'attemptedness = P' },
    ],
    breakage: { where: 'recordType = 08 and conditionCode = INC', set: { attemptedness: 'N' } },
  }),
  recordRule({
    id: 'record/attemptedness-without-score',
    title: 'Attemptedness Y does not stand without a scale score',
    severity: 'warning',
    why: 'The record says that the test was completed and has no result. N and P describe students who may have none, so only Y is reported.',
    fix: 'Check in TOMS whether the test was scored; results may arrive with a later file.',
    source: '2016–17 fields 69, 84',
    facts: ['attemptedness-blank-without-score'],
    // A level without a score, the scores of LOSS, INC0 and INC1, and the causes of T and R have rules of their
    // own.
    when: 'not scaleScore and achievementLevel not in (1, 2, 3, 4) and performanceLevel not in (1, 2, 3, 4, 5) and includeIndicator not in (R, T) and conditionCode not in (LOSS, INC0, INC1)',
    must: 'attemptedness != Y',
    breakage: {
      where: 'recordType in (01, 02, 03, 04) and includeIndicator = Y and not conditionCode',
      set: { scaleScore: '', sem: '', errorBandMin: '', errorBandMax: '', achievementLevel: '' },
    },
  }),
  recordRule({
    id: 'record/smarter-attemptedness-items',
    title: 'In Smarter Balanced records attemptedness agrees with the items attempted in the two parts',
    severity: 'warning',
    why: 'Y needs an answer in both parts, P lacks answers in one or both, N has activity in one part only. Otherwise completion is counted wrongly.',
    fix: 'Compare attemptedness and numbers of items with TOMS.',
    source: '2016–17 fields 69, 184, 185',
    facts: ['smarter-attemptedness-items'],
    cases: [
      {
        when: 'recordType in (01, 02) and attemptedness = Y and itemsAttempted1',
        must: 'itemsAttempted1 >= 1',
      },
      {
        when: 'recordType in (01, 02) and attemptedness = Y and itemsAttempted2',
        must: 'itemsAttempted2 >= 1',
      },
      {
        when: 'recordType in (01, 02) and attemptedness = P and itemsAttempted1 >= 1 and itemsAttempted2',
        must: 'itemsAttempted2 = 0',
      },
      {
        when: 'recordType in (01, 02) and attemptedness = N and conditionCode != LOSS and itemsAttempted1 >= 1 and itemsAttempted2',
        must: 'itemsAttempted2 = 0',
      },
    ],
    breakage: {
      where: 'recordType in (01, 02) and attemptedness = Y and includeIndicator = Y',
      set: { itemsAttempted2: '000' },
    },
  }),
  recordRule({
    id: 'record/caa-attemptedness-items',
    title:
      'In CAA records attemptedness agrees with the items attempted: N none, P one to three, Y four or more',
    severity: 'warning',
    why: 'The number of items decides whether the student gets a score of their own or a fixed low one.',
    fix: 'Compare attemptedness and number of items with TOMS.',
    source: '2016–17 fields 68, 69, 184',
    facts: ['caa-attemptedness-items'],
    // INC0 and INC1 with a wrong attemptedness are reported by their own rules.
    cases: [
      {
        when: 'recordType in (03, 04) and attemptedness = N and conditionCode != INC1 and itemsAttempted1',
        must: 'itemsAttempted1 = 0',
      },
      {
        when: 'recordType in (03, 04) and attemptedness = P and conditionCode != INC0 and itemsAttempted1',
        must: 'itemsAttempted1 between 1 and 3',
      },
      {
        when: 'recordType in (03, 04) and attemptedness = Y and conditionCode not in (INC0, INC1) and itemsAttempted1',
        must: 'itemsAttempted1 >= 4',
      },
    ],
    breakage: {
      where: 'recordType in (03, 04) and attemptedness = Y and includeIndicator = Y',
      set: { itemsAttempted1: '002' },
    },
  }),
  recordRule({
    id: 'record/sts-attemptedness-items',
    title: 'In STS records attemptedness agrees with the items attempted: N none, Y five or more',
    severity: 'warning',
    why: 'The number of answers decides whether the test counts as completed.',
    fix: 'Compare attemptedness and number of items with TOMS.',
    source: '2016–17 fields 69, 184',
    facts: ['sts-attemptedness-items'],
    cases: [
      {
        when: 'recordType = 08 and attemptedness = N and conditionCode != INC and itemsAttempted1',
        must: 'itemsAttempted1 = 0',
      },
      {
        when: 'recordType = 08 and attemptedness = Y and conditionCode not in (T, INC) and itemsAttempted1',
        must: 'itemsAttempted1 >= 5',
      },
    ],
    breakage: {
      where: 'recordType = 08 and attemptedness = Y and includeIndicator = Y',
      set: { itemsAttempted1: '003' },
    },
  }),
];
