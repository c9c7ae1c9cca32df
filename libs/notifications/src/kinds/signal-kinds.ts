import type { SignalEventKind } from '@ns/signals';
import { data, note, quote } from '../templates/mail-text.ts';
import type { SignalMailData } from '../templates/signal-mail-data.ts';
import type { Say, SignalMailRow } from './signal-mail-row.ts';
import { staffRows } from './staff-kinds.ts';

const toReporter = { to: 'REPORTER', topic: null, push: true } as const;
const toEverybody = { to: 'EVERYBODY', topic: null, push: true } as const;

/**
 * Every kind of mail about a signal, in the order in which one event sends them; a kind needs nothing but its row and
 * its words in `templates/texts/signal`.
 */
const rows = {
  received: {
    events: { received: 'ALWAYS' },
    ...toReporter,
    push: false,
    photos: 'REPORT',
    carries: 'registered',
    links: ['ADD_PHOTOS'],
    letter: (m, say) => ({
      ...(m.incomingNumber === null ? {} : { heading: say('received.headingWithNumber') }),
      opening: [
        say('received.thanks', m),
        ...(m.incomingNumber === null
          ? []
          : [say('registered.number', { incomingNumber: m.incomingNumber }), say('registered.useOfNumber')]),
      ],
      closing: [
        { kind: 'heading', text: say('received.next') },
        {
          kind: 'steps',
          items: [
            ...(m.incomingNumber === null ? [say('received.weRegister')] : []),
            m.serviceDue === null ? say('received.weWork') : say('received.weWorkUntil', { serviceDue: m.serviceDue }),
            say('received.weAnswer', m),
          ],
        },
        ...(m.isEnteredByStaff ? [note(say('received.enteredByStaff'))] : []),
        ...(m.accessCode
          ? [note(say('received.accessCode', { accessCode: m.accessCode, reference: m.reference }))]
          : []),
      ],
    }),
  },

  registered: {
    events: { registered: 'ALWAYS' },
    ...toReporter,
    links: ['ADD_PHOTOS'],
    letter: (m, say) => ({
      opening: [say('registered.number', { incomingNumber: m.incomingNumber ?? '' }), say('registered.useOfNumber')],
      closing: [
        m.serviceDue === null
          ? say('registered.statutoryTerm', m)
          : say('registered.bothTerms', { ...m, serviceDue: m.serviceDue }),
      ],
    }),
  },

  number_changed: {
    events: { number_changed: 'ALWAYS' },
    ...toReporter,
    letter: (m, say) => ({
      opening: [
        say('number_changed.newNumber', { incomingNumber: m.incomingNumber ?? '' }),
        say('number_changed.previousNumber', { previousNumber: m.previousNumber ?? '' }),
      ],
      closing: [say('number_changed.workGoesOn')],
    }),
  },

  number_withdrawn: {
    events: { number_withdrawn: 'ALWAYS' },
    ...toReporter,
    letter: (m, say) => ({
      opening: [
        say('number_withdrawn.number', { previousNumber: m.previousNumber ?? '' }),
        say('number_withdrawn.nothingToDo'),
      ],
      closing: [say('number_withdrawn.workGoesOn', m)],
    }),
  },

  status_changed: {
    events: { assigned: 'NEW_STATUS', started: 'NEW_STATUS', resumed: 'IF_SAID' },
    ...toEverybody,
    topic: 'STATUS_CHANGES',
    letter: (m, say) => ({
      opening: [
        m.isBegun ? say('status_changed.begun') : say('status_changed.withDepartment', m),
        ...quote(say('messageOfMunicipality'), m.message),
      ],
      closing: [
        m.serviceDue === null
          ? say('status_changed.statutoryTerm', m)
          : say('status_changed.serviceTarget', { serviceDue: m.serviceDue }),
      ],
    }),
  },

  question: {
    events: { asked: 'ALWAYS' },
    ...toReporter,
    photos: 'REPORT',
    links: ['ANSWER'],
    letter: (m, say) => ({
      opening: [say('question.detailNeeded'), ...quote(say('question.ours'), m.message)],
      action: say('question.answer'),
      closing: [say('question.answerUntil', m)],
    }),
  },

  message: {
    events: { message: 'ALWAYS' },
    ...toReporter,
    letter: (m, say) => ({
      opening: [say('message.intro'), ...quote(say('messageOfMunicipality'), m.message)],
      closing: [...(m.hasPhotosOfEvent ? [say('message.photos')] : []), say('message.howToReach', m)],
    }),
  },

  resolved: {
    events: { resolved: 'ALWAYS' },
    ...toEverybody,
    photos: 'REPORT_AND_RESULT',
    links: ['RATE', 'DISPUTE'],
    letter: (m, say) => ({
      opening: m.message === null ? [say('resolved.followed')] : quote(say('resolved.actionTaken'), m.message),
      closing: m.isReporter ? [say('resolved.disputeUntil', m)] : [],
    }),
  },

  closed: {
    events: { closed: 'ALWAYS' },
    ...toEverybody,
    links: ['RATE', 'DISPUTE'],
    letter: (m, say) => ({
      opening: [say('closed.workDone'), ...quote(say('closed.decision'), m.message)],
      closing: [...disputeUntil(m, say), say('closed.thanks')],
    }),
  },

  forwarded: {
    events: { forwarded: 'ALWAYS' },
    ...toEverybody,
    letter: (m, say) => ({
      opening: [
        say('forwarded.notOurs'),
        data([
          [say('forwarded.to'), m.externalBody?.name ?? null],
          [say('forwarded.phone'), m.externalBody?.phone ?? null],
        ]),
        ...quote(say('forwarded.why'), m.message),
      ],
      closing: [say('forwarded.weWrite'), say('forwarded.askThem')],
    }),
  },

  referral: {
    events: { referral_sent: 'ALWAYS', referral_received: 'ALWAYS', referral_answered: 'ALWAYS' },
    ...toEverybody,
    letter: (m, say) => ({
      heading: m.referral ?? say('referral.heading'),
      opening: [
        data([
          [say('forwarded.to'), m.externalBody?.name ?? null],
          [say('forwarded.phone'), m.externalBody?.phone ?? null],
        ]),
        ...quote(say('referral.theirWords'), m.message),
      ],
      closing: [say('forwarded.askThem')],
    }),
  },

  rejected: {
    events: { rejected: 'ALWAYS' },
    ...toEverybody,
    links: ['DISPUTE'],
    letter: (m, say) => ({
      opening:
        m.message === null
          ? [say('rejected.looked')]
          : [say('rejected.noAction'), ...quote(say('rejected.why'), m.message)],
      closing: disputeUntil(m, say),
    }),
  },

  duplicate: {
    events: { duplicate: 'ALWAYS' },
    ...toEverybody,
    letter: (m, say) => {
      const { reference, duplicateOf } = m;
      const whose = m.isReporter ? 'reporter' : 'other';
      return {
        ...(duplicateOf ? {} : { subject: say('duplicate.subjectOfUnknown', { reference }) }),
        opening: [
          duplicateOf ? say('duplicate.joined', { duplicateOf, whose }) : say('duplicate.joinedToUnknown', { whose }),
          ...quote(say('messageOfMunicipality'), m.message),
        ],
        closing: [duplicateOf ? say('duplicate.newsOf', { duplicateOf }) : say('duplicate.newsOfUnknown')],
      };
    },
  },

  withdrawn: {
    events: { withdrawn: 'ALWAYS' },
    ...toEverybody,
    push: false,
    letter: (m, say) => ({
      ...(m.isReporter ? { heading: say('withdrawn.ownHeading') } : {}),
      opening: [say(m.isReporter ? 'withdrawn.asYouAsked' : m.isJoined ? 'withdrawn.joined' : 'withdrawn.followed')],
      closing: [say('withdrawn.sendAgain')],
    }),
  },

  reopened: {
    events: { reopened: 'ALWAYS' },
    ...toEverybody,
    letter: (m, say) => ({
      opening: [say('reopened.workBegins'), ...quote(say('reopened.reason'), m.message)],
      closing: [
        m.serviceDue === null ? say('reopened.weWrite') : say('reopened.newTarget', { serviceDue: m.serviceDue }),
      ],
    }),
  },

  late: {
    events: { late: 'ALWAYS' },
    ...toEverybody,
    topic: 'LATE_NOTICES',
    letter: (m, say) =>
      m.awaited === null
        ? {
            opening: [...(m.nextDay === null ? [say('late.promised')] : [m.nextDay]), say('late.notForgotten')],
            closing: [
              ...(m.isStatutoryDuePast ? [say('late.statutoryTermPast', m)] : []),
              ...(m.nextDay === null ? [] : [say('late.weWriteTheDate')]),
            ],
          }
        : {
            ...(m.awaited === 'REPLY' ? { heading: say('late.noAnswer') } : {}),
            ...(m.awaited === 'BUDGET' ? { heading: say('late.noMoney') } : {}),
            opening: [
              ...(m.awaited === 'FORWARD' ? [say('late.missed.FORWARD')] : []),
              ...(m.awaited === 'NEXT_STEP' ? [say('late.missed.NEXT_STEP')] : []),
              ...(m.nextDay === null ? [] : [m.nextDay]),
            ],
            closing: [say('late.weWriteWhatFollows')],
          },
  },

  date_moved: {
    events: { date_moved: 'ALWAYS', recategorized: 'IF_NEW_DAY' },
    ...toEverybody,
    letter: (m, say) => ({
      opening: [
        say(m.isRecategorized ? 'date_moved.category' : 'date_moved.earlier', m),
        ...(m.nextDay === null ? [] : [m.nextDay]),
        ...quote(say('messageOfMunicipality'), m.message),
      ],
      closing: [say(m.awaited === null ? 'date_moved.weWrite' : 'late.weWriteWhatFollows')],
    }),
  },

  published: {
    events: { published: 'ALWAYS' },
    ...toReporter,
    topic: 'STATUS_CHANGES',
    opens: 'PUBLIC_PAGE',
    letter: (m, say) => ({
      opening: [say('published.shown'), say('published.share')],
      action: say('published.see'),
      closing: m.isOpen ? [say('published.workGoesOn')] : [],
    }),
  },

  unpublished: {
    events: { unpublished: 'ALWAYS' },
    ...toReporter,
    topic: 'STATUS_CHANGES',
    letter: (m, say) => ({
      opening: [say('unpublished.hidden'), say('unpublished.addressEnds')],
      closing: [say(m.isOpen ? 'unpublished.workGoesOn' : 'unpublished.staysYours')],
    }),
  },

  ...staffRows,
} satisfies Readonly<Record<string, SignalMailRow>>;

export type SignalMailKind = keyof typeof rows;

/** The row of each kind. */
export const signalMails: Readonly<Record<SignalMailKind, SignalMailRow>> = rows;
export const signalMailKinds = Object.keys(rows) as SignalMailKind[];

type MailedEvent = { [Kind in SignalMailKind]: keyof (typeof rows)[Kind]['events'] }[SignalMailKind];

/** Events without a mail; the compiler asks for a new one here or in a row. */
export const unmailedEvents: Readonly<Record<Exclude<SignalEventKind, MailedEvent>, string>> = {
  escalated: 'seen in the timeline',
  rated: 'written by the reporter',
  photos_added: 'written by the reporter',
  registration_rejected: 'internal',
  registration_attention: 'internal',
  registration_note: 'internal',
  registration_changed: 'internal',
  corrected: 'seen in the timeline',
  department_changed: 'seen in the timeline',
  photo_covered: 'internal',
  words_hidden: 'internal',
  photo_uncovered: 'internal',
  photo_looked: 'internal',
  photo_not_looked: 'internal',
  photo_seen: 'internal',
  text_published: 'internal',
  text_hidden: 'internal',
  update_added: 'internal',
  update_published: 'seen in the timeline',
  update_refused: 'internal',
  update_withdrawn: 'internal',
  work_ordered: 'internal',
  work_received: 'internal',
  work_answered: 'internal',
  work_returned: 'internal',
  work_withdrawn: 'internal',
};

/** True for mails about the work of the staff, whatever other relation the addressee has to the signal. */
export function isStaffMail(kind: SignalMailKind): boolean {
  return !['REPORTER', 'EVERYBODY'].includes(signalMails[kind].to);
}

function disputeUntil(m: SignalMailData, say: Say): readonly string[] {
  return m.isReporter ? [say('disputeUntil', m)] : [];
}
