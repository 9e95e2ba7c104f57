import { testRuleTables } from '../../../test/rule-table.js';
import { supportRules } from './supports.js';

testRuleTables(supportRules, {
  'record/designated-supports-yes': {
    layout: '2021-22',
    holds: [
      {
        recordType: '01',
        embeddedDesignatedSupport1Masking: 'TDS_Masking1',
        designatedSupportAvailableIndicator: 'Yes',
      },
    ],
    broken: [
      {
        recordType: '01',
        embeddedDesignatedSupport1Masking: 'TDS_Masking1',
        designatedSupportAvailableIndicator: 'No',
      },
      { recordType: '05', nonEmbeddedDesignatedSupport4Amplification: 'NEDS_Amplification' },
    ],
    silent: [
      { recordType: '01', designatedSupportAvailableIndicator: 'No' },
      { recordType: '01', embeddedDesignatedSupport1TurnOffUniversalTools: 'No' },
    ],
  },
  'record/designated-supports-no': {
    layout: '2021-22',
    holds: [
      { recordType: '01', designatedSupportAvailableIndicator: 'No' },
      {
        recordType: '01',
        embeddedDesignatedSupport1TurnOffUniversalTools: 'No',
        designatedSupportAvailableIndicator: 'No',
      },
    ],
    broken: [
      { recordType: '01', designatedSupportAvailableIndicator: 'Yes' },
      {
        recordType: '01',
        embeddedDesignatedSupport1TurnOffUniversalTools: 'No',
        designatedSupportAvailableIndicator: 'Yes',
      },
    ],
    silent: [
      { recordType: '01' },
      {
        recordType: '01',
        embeddedDesignatedSupport1TurnOffUniversalTools: 'Yes',
        designatedSupportAvailableIndicator: 'Yes',
      },
      {
        recordType: '01',
        embeddedDesignatedSupport1Masking: 'TDS_Masking1',
        designatedSupportAvailableIndicator: 'Yes',
      },
      { recordType: '06', castParticipatedGrade: '10', designatedSupportAvailableIndicator: 'Yes' },
    ],
  },
  'record/online-supports-mode': {
    layout: '2021-22',
    holds: [{ recordType: '01', embeddedDesignatedSupport1Masking: 'TDS_Masking1', testMode: 'O' }],
    broken: [{ recordType: '01', embeddedDesignatedSupport1Masking: 'TDS_Masking1', testMode: 'P' }],
    silent: [{ recordType: '01', testMode: 'P', embeddedDesignatedSupport1TurnOffUniversalTools: 'No' }],
  },
  'record/read-aloud-ela-online': {
    layout: '2020-21',
    holds: [
      { recordType: '01', testMode: 'O', nonEmbeddedDesignatedSupport1ReadAloudItems: 'NEDS_RA_Items' },
    ],
    broken: [
      { recordType: '01', testMode: 'O', nonEmbeddedDesignatedSupport1ReadAloudItems: 'NEDS_RA_Stimuli' },
    ],
    silent: [
      { recordType: '01', testMode: 'P', nonEmbeddedDesignatedSupport1ReadAloudItems: 'NEDS_RA_Stimuli' },
      { recordType: '02', testMode: 'O', nonEmbeddedDesignatedSupport1ReadAloudItems: 'NEDS_RA_Stimuli' },
    ],
  },
});
