import { type WordsOf } from '@ns/platform';
import { type SignalMailKind } from '../../domain/mail-kind.ts';
import { type Block, facts, note, paragraph, quote } from '../mail-text.ts';
import { type SignalMailFacts } from '../signal-mail-facts.ts';
import { type bg } from '../texts/signal/bg.ts';
import { signalMailText } from '../texts/signal/index.ts';
import { type Letter } from './letter.ts';

type Say = WordsOf<typeof bg>;

/** Composes the letter about a signal, in the language of its reader. */
export function signalLetter(kind: SignalMailKind, m: SignalMailFacts): Letter {
  return letters[kind](m, signalMailText.in(m.language));
}

const letters: Readonly<Record<SignalMailKind, (facts: SignalMailFacts, say: Say) => Letter>> = {
  received: (m, say) => ({
    subject: say('received.subject', m),
    heading: say('received.heading'),
    opening: [paragraph(say('received.thanks', m))],
    action: say('see'),
    closing: [
      { kind: 'heading', text: say('received.next') },
      {
        kind: 'steps',
        items: [
          say('received.weRegister'),
          m.serviceDue === null ? say('received.weWork') : say('received.weWorkUntil', { serviceDue: m.serviceDue }),
          say('received.weAnswer', m),
        ],
      },
      ...(m.isEnteredByStaff ? [note(say('received.enteredByStaff'))] : []),
      ...(m.accessCode ? [note(say('received.accessCode', { accessCode: m.accessCode, reference: m.reference }))] : []),
    ],
  }),

  registered: (m, say) => ({
    subject: say('registered.subject', { ...m, incomingNumber: m.incomingNumber ?? '' }),
    heading: say('registered.heading'),
    opening: [
      paragraph(say('registered.number', { incomingNumber: m.incomingNumber ?? '' })),
      paragraph(say('registered.useOfNumber')),
    ],
    action: say('see'),
    closing: [
      paragraph(
        m.serviceDue === null
          ? say('registered.statutoryTerm', m)
          : say('registered.bothTerms', { ...m, serviceDue: m.serviceDue }),
      ),
    ],
  }),

  number_changed: (m, say) => ({
    subject: say('numberChanged.subject', { ...m, incomingNumber: m.incomingNumber ?? '' }),
    heading: say('numberChanged.heading'),
    opening: [
      paragraph(say('numberChanged.newNumber', { incomingNumber: m.incomingNumber ?? '' })),
      paragraph(say('numberChanged.previousNumber', { previousNumber: m.previousNumber ?? '' })),
    ],
    action: say('see'),
    closing: [paragraph(say('numberChanged.workGoesOn'))],
  }),

  number_withdrawn: (m, say) => ({
    subject: say('numberWithdrawn.subject', { ...m, previousNumber: m.previousNumber ?? '' }),
    heading: say('numberWithdrawn.heading'),
    opening: [
      paragraph(say('numberWithdrawn.number', { previousNumber: m.previousNumber ?? '' })),
      paragraph(say('numberWithdrawn.nothingToDo')),
    ],
    action: say('see'),
    closing: [paragraph(say('numberWithdrawn.workGoesOn', m))],
  }),

  status_changed: (m, say) => ({
    subject: say('statusChanged.subject', m),
    heading: say('statusChanged.heading', m),
    opening: [
      paragraph(m.isBegun ? say('statusChanged.begun') : say('statusChanged.withDepartment', m)),
      ...quote(say('messageOfMunicipality'), m.message),
    ],
    action: say('see'),
    closing: [
      paragraph(
        m.serviceDue === null
          ? say('statusChanged.statutoryTerm', m)
          : say('statusChanged.serviceTarget', { serviceDue: m.serviceDue }),
      ),
    ],
  }),

  question: (m, say) => ({
    subject: say('question.subject', m),
    heading: say('question.heading'),
    opening: [paragraph(say('question.detailNeeded')), ...quote(say('question.ours'), m.message)],
    action: say('question.answer'),
    closing: [paragraph(say('question.answerUntil', m))],
  }),

  resolved: (m, say) => ({
    subject: say('resolved.subject', m),
    heading: say('resolved.heading'),
    opening: [...quote(say('resolved.actionTaken'), m.message)],
    action: say('see'),
    closing: m.isReporter ? [paragraph(say('resolved.disputeUntil', m))] : [],
  }),

  closed: (m, say) => ({
    subject: say('closed.subject', m),
    heading: say('closed.heading'),
    opening: [paragraph(say('closed.workDone')), ...quote(say('closed.decision'), m.message)],
    action: say('see'),
    closing: [...disputeUntil(m, say), paragraph(say('closed.thanks'))],
  }),

  forwarded: (m, say) => ({
    subject: say('forwarded.subject', m),
    heading: say('forwarded.heading'),
    opening: [
      paragraph(say('forwarded.notOurs')),
      facts([
        [say('forwarded.to'), m.externalBody?.name ?? null],
        [say('forwarded.phone'), m.externalBody?.phone ?? null],
      ]),
      ...quote(say('forwarded.why'), m.message),
    ],
    action: say('see'),
    closing: [paragraph(say('forwarded.askThem'))],
  }),

  rejected: (m, say) => ({
    subject: say('rejected.subject', m),
    heading: say('rejected.heading'),
    opening: [paragraph(say('rejected.noAction')), ...quote(say('rejected.why'), m.message)],
    action: say('see'),
    closing: disputeUntil(m, say),
  }),

  duplicate: (m, say) => {
    const { reference, duplicateOf } = m;
    const whose = m.isReporter ? 'reporter' : 'other';
    return {
      subject: duplicateOf
        ? say('duplicate.subject', { reference, duplicateOf })
        : say('duplicate.subjectOfUnknown', { reference }),
      heading: say('duplicate.heading'),
      opening: [
        paragraph(
          duplicateOf ? say('duplicate.joined', { duplicateOf, whose }) : say('duplicate.joinedToUnknown', { whose }),
        ),
        ...quote(say('messageOfMunicipality'), m.message),
      ],
      action: say('see'),
      closing: [paragraph(duplicateOf ? say('duplicate.newsOf', { duplicateOf }) : say('duplicate.newsOfUnknown'))],
    };
  },

  withdrawn: (m, say) => ({
    subject: say('withdrawn.subject', m),
    heading: say(m.isReporter ? 'withdrawn.ownHeading' : 'withdrawn.heading'),
    opening: [
      paragraph(say(m.isReporter ? 'withdrawn.asYouAsked' : m.isJoined ? 'withdrawn.joined' : 'withdrawn.followed')),
    ],
    action: say('see'),
    closing: [paragraph(say('withdrawn.sendAgain'))],
  }),

  reopened: (m, say) => ({
    subject: say('reopened.subject', m),
    heading: say('reopened.heading'),
    opening: [paragraph(say('reopened.workBegins')), ...quote(say('reopened.reason'), m.message)],
    action: say('see'),
    closing: [
      paragraph(
        m.serviceDue === null ? say('reopened.weWrite') : say('reopened.newTarget', { serviceDue: m.serviceDue }),
      ),
    ],
  }),

  late: (m, say) => ({
    subject: say('late.subject', m),
    heading: say('late.heading'),
    opening: [
      paragraph(m.serviceDue === null ? say('late.promised') : say('late.promisedFor', { serviceDue: m.serviceDue })),
      paragraph(say('late.notForgotten')),
    ],
    action: say('see'),
    closing: [paragraph(say(m.isStatutoryDuePast ? 'late.statutoryTermPast' : 'late.expected', m))],
  }),

  published: (m, say) => ({
    subject: say('published.subject', m),
    heading: say('published.heading'),
    opening: [paragraph(say('published.shown')), paragraph(say('published.share'))],
    action: say('published.see'),
    closing: m.isOpen ? [paragraph(say('published.workGoesOn'))] : [],
  }),

  assigned_to_you: (m, say) => ({
    subject: say('assigned.subject', m),
    heading: say('assigned.heading'),
    opening: [paragraph(say('assigned.responsible'))],
    action: say('open'),
    closing: [
      paragraph(
        m.serviceDue === null
          ? say('assigned.statutoryTerm', m)
          : say('assigned.bothTerms', { ...m, serviceDue: m.serviceDue }),
      ),
    ],
  }),

  mentioned: (m, say) => ({
    subject: say('mentioned.subject', m),
    heading: say('mentioned.heading'),
    opening: [
      paragraph(
        m.mentionedBy === null ? say('mentioned.byColleague') : say('mentioned.by', { mentionedBy: m.mentionedBy }),
      ),
      ...quote(say('mentioned.note'), m.message),
    ],
    action: say('open'),
    closing: [],
  }),
};

function disputeUntil(m: SignalMailFacts, say: Say): readonly Block[] {
  return m.isReporter ? [paragraph(say('disputeUntil', m))] : [];
}
