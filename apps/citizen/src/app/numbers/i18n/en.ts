import type { bg } from './bg.ts';

export const en: typeof bg = {
  openData: {
    heading: 'Open data',
    allFiles: 'See all files and what is in them',
    lead: 'The published reports and the numbers of the municipality. Use them freely and name the source.',
    columns: 'What is in the file',
    column: 'Column',
    type: 'Type',
    meaning: 'Meaning',
    types: {
      string: 'text',
      integer: 'whole number',
      number: 'number',
      boolean: 'yes or no',
      date: 'day',
      datetime: 'date and time (UTC)',
    },
    narrow: 'You can ask for a part of the file: {{names}}.',
    how: 'For programs and maps',
    howText: 'The files can be read without an account and by any site. Descriptions for programs:',
    examples: 'Examples',
    period: 'The reports of a quarter of a year',
    pandas: 'In Python with pandas',
    map: 'On a map of another site',
    news: 'News for a reader',
  },
};
