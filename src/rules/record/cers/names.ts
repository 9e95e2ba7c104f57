/** Grades of tests as assessment names have them, and the codes of the student's grade in both kinds of export. */
const grades = [
  ...['3', '4', '5', '6', '7', '8', '11'].map((grade) => ({
    names: [`Grade ${grade}`, `Grade ${grade.padStart(2, '0')}`],
    codes: [grade.padStart(2, '0')],
    rosterCodes: [`G${grade}`, grade.padStart(2, '0')],
  })),
  {
    names: ['High School', 'Grade HS'],
    codes: ['09', '10', '11', '12'],
    rosterCodes: ['G9', 'G10', 'G11', 'G12', '09', '10', '11', '12'],
  },
  { names: ['Kindergarten'], codes: ['KG'], rosterCodes: ['KG'] },
];

/** For each grade of a test: that the name of the assessment has it, and that the student is in it. */
export const gradeConditions = grades.map(({ names, codes, rosterCodes }) => ({
  named: `(${names.map((name) => `assessmentName like '*${name} *'`).join(' or ')})`,
  inExport: `gradeLevelWhenAssessed in (${codes.join(', ')})`,
  inRoster: `gradeLevelWhenAssessed in (${rosterCodes.join(', ')})`,
}));

/** Texts in the name of an assessment → its subject. */
export const subjectsByName: readonly (readonly [condition: string, subject: string])[] = [
  ["assessmentName like '*CAA ELA*'", 'CAAELA'],
  ["(assessmentName like '*CAA Math*' or assessmentName like '*CAA MATH*')", 'CAAMATH'],
  ["assessmentName like '*CAA Science*'", 'CAASCI'],
  ["assessmentName like '*Alternate ELPAC*'", 'ALTELPAC'],
  ["assessmentName like '*ELPAC*' and assessmentName not like '*Alternate*'", 'ELPAC'],
  ["assessmentName like '*CAST *'", 'CAST'],
  ["assessmentName like '*CSA *'", 'CSA'],
  ["assessmentName like '* ELA *' and assessmentName not like '*CAA*'", 'ELA'],
  [
    "(assessmentName like '* Math *' or assessmentName like '* MATH *') and assessmentName not like '*CAA*'",
    'Math',
  ],
];
