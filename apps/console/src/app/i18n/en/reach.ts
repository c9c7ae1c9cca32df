import type { publicText as first } from '../bg/reach.ts';

export const publicText: typeof first = {
  publicText: {
    choice: 'Everybody may read the text',
    hint: 'On the public page, while the report is published.',
    found: 'Everybody will also read this:',
    stay: 'It may stay',
    hide: 'Do not show the text to everybody',
    stays: 'You noted that this may stay public.',
    public: 'Everybody may read the text',
    private: 'The text is for the reporter only',
    show: 'Show to everybody',
    unshow: 'Hide from everybody',
    ask: 'The text has personal data in it: {{found}}.',
  },
  residentUpdates: {
    title: 'Updates from residents',
    none: 'Nobody else has said yet that the problem is still there.',
    one: '1 person says that nothing has changed.',
    many: '{{count}} people say that nothing has changed.',
    waiting: 'Waiting to be read: {{count}}',
    byReporter: 'by the reporter',
    reason: 'Reason: {{reason}}',
    refuse: 'Do not show',
    why: 'Why it is not shown',
    whyHint: 'The author will read the reason.',
    whyNeeded: 'Say why it is not shown.',
    unreviewed: 'Nothing is covered in the photo. Are there faces, number plates or names?',
    reviewed: 'It is checked, show it',
  },
};
