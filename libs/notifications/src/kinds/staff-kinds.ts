import { quote } from '../templates/mail-text.ts';
import type { SignalMailRow } from './signal-mail-row.ts';

/** Mails about a signal to those who work on it; they come after those to its reporter and followers. */
export const staffRows = {
  assigned_to_you: {
    events: { assigned: 'ALWAYS', started: 'ALWAYS', reopened: 'ALWAYS' },
    to: 'NEW_ASSIGNEE',
    topic: 'ASSIGNMENTS',
    push: false,
    photos: 'REPORT',
    letter: (m, say) => ({
      opening: [say('assigned_to_you.responsible')],
      closing: [
        m.serviceDue === null
          ? say('assigned_to_you.statutoryTerm', m)
          : say('assigned_to_you.bothTerms', { ...m, serviceDue: m.serviceDue }),
      ],
    }),
  },

  reporter_answered: {
    events: { answered: 'ALWAYS' },
    to: 'ASSIGNEE',
    topic: 'ASSIGNMENTS',
    push: false,
    letter: (m, say) => ({
      opening: [say('reporter_answered.workGoesOn'), ...quote(say('reporter_answered.answer'), m.message)],
      closing: [],
    }),
  },

  mentioned: {
    events: { note: 'ALWAYS' },
    to: 'MENTIONED',
    topic: 'MENTIONS',
    push: false,
    letter: (m, say) => ({
      opening: [
        m.mentionedBy === null ? say('mentioned.byColleague') : say('mentioned.by', { mentionedBy: m.mentionedBy }),
        ...quote(say('mentioned.note'), m.message),
      ],
      closing: m.hasPhotosOfEvent ? [say('mentioned.photos')] : [],
    }),
  },
} satisfies Readonly<Record<string, SignalMailRow>>;
