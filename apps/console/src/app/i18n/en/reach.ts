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
};
