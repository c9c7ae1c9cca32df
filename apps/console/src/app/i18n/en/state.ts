import type { state as first } from '../bg/state.ts';

export const state: typeof first = {
  state: {
    title: 'State',
    intro: 'Whether everything in the system works. If something is stuck, it says here since when and what to do.',
    refresh: 'Refresh',
    green: 'All is well',
    greenText: 'Nothing is stuck. If something stops, you will see here what and since when.',
    announce: 'Needs attention: {{ count }}',
    level: {
      STUCK: 'Stuck',
      WARNING: 'Warning',
    },
    since: 'since {{ moment }}',
    words: 'What was found, in technical English',
    wordsIn: 'en',
    paper: 'More in the papers of the release:',
    lost: 'Lost by a restore',
    lostText: 'These documents went to the records system, but the restored database does not have their reports.',
    handedOver: 'handed over on {{ day }}',
    incomingNumber: 'incoming number {{ number }}',
    lostSent: 'Find {{ number }} in the records system and enter the report again from there.',
    lostPerhaps: `Look for {{ number }} in the records system. If it is there, enter the report from there. If it is \
not, its reporter has to report again.`,
    settle: 'Mark as settled',
    settleOf: 'Mark {{ number }} as settled',
    settleAsk: 'The document leaves the list and does not come back. Have you seen to it?',
    settled: '{{ number }} is marked as settled.',
  },
};
