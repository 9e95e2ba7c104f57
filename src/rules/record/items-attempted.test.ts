import { testRuleTables } from '../../../test/rule-table.js';
import { itemsAttemptedRules } from './items-attempted.js';

testRuleTables(itemsAttemptedRules, {
  'record/smarter-attemptedness-items': {
    holds: [
      { recordType: '01', attemptedness: 'Y', itemsAttempted1: '001', itemsAttempted2: '000' },
      { recordType: '02', attemptedness: 'Y', itemsAttempted1: '040' },
      { recordType: '01', attemptedness: 'P', itemsAttempted1: '012', itemsAttempted2: '000' },
    ],
    broken: [
      { recordType: '01', attemptedness: 'Y', itemsAttempted1: '000', itemsAttempted2: '001' },
      { recordType: '01', attemptedness: 'P', itemsAttempted1: '012', itemsAttempted2: '001' },
    ],
    silent: [
      { recordType: '01', attemptedness: 'Y' },
      { recordType: '01', attemptedness: 'P', itemsAttempted1: '000', itemsAttempted2: '003' },
      { recordType: '01', attemptedness: 'N', itemsAttempted1: '012', itemsAttempted2: '001' },
      { recordType: '01', itemsAttempted1: '012', itemsAttempted2: '001' },
    ],
  },
  'record/smarter-attemptedness-performance-task': {
    holds: [
      { recordType: '01', attemptedness: 'Y', itemsAttempted1: '001', itemsAttempted2: '001' },
      { recordType: '01', attemptedness: 'N', itemsAttempted1: '012', itemsAttempted2: '000' },
    ],
    broken: [
      { recordType: '02', attemptedness: 'Y', itemsAttempted1: '001', itemsAttempted2: '000' },
      { recordType: '01', attemptedness: 'N', itemsAttempted1: '012', itemsAttempted2: '001' },
    ],
    silent: [
      { recordType: '01', attemptedness: 'Y', itemsAttempted1: '001' },
      { recordType: '01', attemptedness: 'N', itemsAttempted2: '003' },
      {
        recordType: '01',
        conditionCode: 'LOSS',
        attemptedness: 'N',
        itemsAttempted1: '012',
        itemsAttempted2: '001',
      },
    ],
  },
  'record/caa-attemptedness-items': {
    holds: [
      { recordType: '03', attemptedness: 'N', itemsAttempted1: '000' },
      { recordType: '03', attemptedness: 'P', itemsAttempted1: '001' },
      { recordType: '04', attemptedness: 'P', itemsAttempted1: '003' },
      { recordType: '03', attemptedness: 'Y', itemsAttempted1: '004' },
    ],
    broken: [
      { recordType: '03', attemptedness: 'N', itemsAttempted1: '001' },
      { recordType: '03', attemptedness: 'P', itemsAttempted1: '000' },
      { recordType: '04', attemptedness: 'P', itemsAttempted1: '004' },
      { recordType: '03', attemptedness: 'Y', itemsAttempted1: '003' },
    ],
    silent: [
      { recordType: '03', attemptedness: 'Y' },
      { recordType: '03', conditionCode: 'INC0', attemptedness: 'Y', itemsAttempted1: '000' },
      { recordType: '04', conditionCode: 'INC1', attemptedness: 'N', itemsAttempted1: '002' },
    ],
  },
  'record/sts-attemptedness-items': {
    holds: [
      { recordType: '08', attemptedness: 'N', itemsAttempted1: '000' },
      { recordType: '08', attemptedness: 'Y', itemsAttempted1: '005' },
    ],
    broken: [
      { recordType: '08', attemptedness: 'N', itemsAttempted1: '001' },
      { recordType: '08', attemptedness: 'Y', itemsAttempted1: '004' },
    ],
    silent: [
      { recordType: '08', attemptedness: 'P', itemsAttempted1: '040' },
      { recordType: '08', attemptedness: 'Y' },
      { recordType: '08', conditionCode: 'T', attemptedness: 'Y', itemsAttempted1: '000' },
      { recordType: '08', conditionCode: 'INC', attemptedness: 'N', itemsAttempted1: '003' },
    ],
  },
  'record/science-attemptedness-items': {
    layout: '2021-22',
    holds: [
      { recordType: '06', attemptedness: 'Y', itemsAttempted1: '001' },
      { recordType: '09', attemptedness: 'P', itemsAttempted1: '000' },
    ],
    broken: [
      { recordType: '06', attemptedness: 'Y', itemsAttempted1: '000' },
      { recordType: '09', attemptedness: 'P', itemsAttempted1: '002' },
    ],
    silent: [
      { recordType: '06', attemptedness: 'Y' },
      { recordType: '06', attemptedness: 'N', itemsAttempted1: '000' },
      { recordType: '01', attemptedness: 'P', itemsAttempted1: '012' },
      { recordType: '06', castParticipatedGrade: '10', attemptedness: 'Y', itemsAttempted1: '000' },
    ],
  },
  'record/caa-science-attemptedness-items': {
    layout: '2018-19',
    holds: [
      {
        recordType: '05',
        attemptedness: 'Y',
        itemsAttempted1: '000',
        itemsAttempted2: '001',
        itemsAttempted3: '000',
      },
      {
        recordType: '05',
        attemptedness: 'P',
        itemsAttempted1: '000',
        itemsAttempted2: '000',
        itemsAttempted3: '000',
      },
    ],
    broken: [
      {
        recordType: '05',
        attemptedness: 'Y',
        itemsAttempted1: '000',
        itemsAttempted2: '000',
        itemsAttempted3: '000',
      },
      {
        recordType: '05',
        attemptedness: 'P',
        itemsAttempted1: '000',
        itemsAttempted2: '004',
        itemsAttempted3: '000',
      },
    ],
    silent: [
      { recordType: '05', attemptedness: 'Y', itemsAttempted1: '000' },
      {
        recordType: '05',
        attemptedness: 'N',
        itemsAttempted1: '000',
        itemsAttempted2: '004',
        itemsAttempted3: '000',
      },
    ],
  },
});
