import { facts, note, paragraph, quote } from '../mail-text.ts';
import { type SignalMailFacts } from '../signal-mail-facts.ts';
import { type Wording } from './wording.ts';

const see = 'See the report';

export const englishSignalMails: Wording['signal'] = {
  received: (m) => ({
    subject: `We received your report ${m.reference}`,
    heading: 'We received your report',
    opening: [paragraph(`Thank you for writing to us. We have your report under the number ${m.reference}.`)],
    action: see,
    closing: [
      { kind: 'heading', text: 'What happens next' },
      {
        kind: 'steps',
        items: [
          'We register the report in the records system and send you its registration number, usually on the same day.',
          m.serviceDue
            ? `The department in charge looks into the case and works on it. The target date is ${m.serviceDue}.`
            : 'The department in charge looks into the case and works on it.',
          `We write to you what was done. By law you get an answer by ${m.statutoryDue} at the latest.`,
        ],
      },
      ...(m.isEnteredByStaff
        ? [
            note(
              'Our staff entered the report. If you have an account with this address, or make one, you will ' +
                'see it among your reports and can answer questions about it.',
            ),
          ]
        : []),
      ...(m.accessCode
        ? [
            note(
              `Access code: ${m.accessCode}. With it and the number ${m.reference} you can look up the report ` +
                'without signing in. Please do not give them to others.',
            ),
          ]
        : []),
    ],
  }),

  registered: (m) => ({
    subject: `Report ${m.reference} is registered under No. ${m.incomingNumber ?? ''}`,
    heading: 'Your report has a registration number',
    opening: [
      paragraph(
        `Your report is registered in the records system under the registration number ${m.incomingNumber ?? ''}.`,
      ),
      paragraph('The file is kept under this number. Please give it when you ask the municipality about the report.'),
    ],
    action: see,
    closing: [
      paragraph(
        (m.serviceDue ? `The target date for the work is ${m.serviceDue}; the ` : 'The ') +
          'statutory term for an answer ' +
          `ends on ${m.statutoryDue}. ` +
          'We will write to you as soon as there is news.',
      ),
    ],
  }),

  number_changed: (m) => ({
    subject: `Report ${m.reference} now has No. ${m.incomingNumber ?? ''}`,
    heading: 'The registration number of your report was corrected',
    opening: [
      paragraph(
        'The number in the records system was corrected. Your report now has the registration number ' +
          `${m.incomingNumber ?? ''}.`,
      ),
      paragraph(
        `The earlier number ${m.previousNumber ?? ''} is no longer valid. Please give the new one when ` +
          'you ask the municipality about the report.',
      ),
    ],
    action: see,
    closing: [paragraph('Work on the report goes on as before, and the terms do not change.')],
  }),

  number_withdrawn: (m) => ({
    subject: `Report ${m.reference}: No. ${m.previousNumber ?? ''} is no longer valid`,
    heading: 'The registration number of your report is no longer valid',
    opening: [
      paragraph(
        `The registration of your report under the registration number ${m.previousNumber ?? ''} in the ` +
          'records system was withdrawn.',
      ),
      paragraph(
        'You do not have to do anything. As soon as the report has a new registration number, we will send it to you.',
      ),
    ],
    action: see,
    closing: [
      paragraph(
        `Work on the report goes on as before. Until then please use our number ${m.reference} when you ask about it.`,
      ),
    ],
  }),

  status_changed: (m) => ({
    subject: `Report ${m.reference}: ${m.status}`,
    heading: `New status: ${m.status}`,
    opening: [
      paragraph(
        m.isBegun ? 'Work on the report has begun.' : `The report is with the department in charge: ${m.department}.`,
      ),
      ...quote('Message from the municipality', m.message),
    ],
    action: see,
    closing: [
      paragraph(
        m.serviceDue
          ? `The target date for the work is ${m.serviceDue}.`
          : `The statutory term for an answer ends on ${m.statutoryDue}.`,
      ),
    ],
  }),

  question: (m) => ({
    subject: `We have a question about report ${m.reference}`,
    heading: 'We have a question for you',
    opening: [paragraph('To go on, we need some more detail from you.'), ...quote('Our question', m.message)],
    action: 'Answer the question',
    closing: [
      paragraph(
        `Please answer by ${m.silenceUntil}. While we wait, the deadline is paused. Without an answer we will ` +
          'go on with what we know.',
      ),
    ],
  }),

  resolved: (m) => ({
    subject: `Report ${m.reference} is resolved`,
    heading: 'The work on the report is done',
    opening: [...quote('Action taken', m.message)],
    action: see,
    closing: m.isReporter
      ? [
          paragraph(
            'If it is not fixed, tell us why and we will reopen the report. Without word from you we close the ' +
              `file on ${m.silenceUntil}; you can still object after that, until ${m.disputeUntil}.`,
          ),
        ]
      : [],
  }),

  closed: (m) => ({
    subject: `The file on report ${m.reference} is closed`,
    heading: 'The file is closed',
    opening: [paragraph('The work on the report is done and the file is closed.'), ...quote('Decision', m.message)],
    action: see,
    closing: [...disputeUntil(m), paragraph('Thank you for helping the municipality see what needs care.')],
  }),

  forwarded: (m) => ({
    subject: `Report ${m.reference} was forwarded to the competent body`,
    heading: 'We forwarded the report to another body',
    opening: [
      paragraph(
        'The case is outside the municipality’s powers, so we forwarded the report to the body in charge of it.',
      ),
      facts([
        ['Forwarded to', m.externalBody?.name ?? null],
        ['Telephone', m.externalBody?.phone ?? null],
      ]),
      ...quote('Why', m.message),
    ],
    action: see,
    closing: [
      paragraph(
        'From now on that body works on the case. To learn more, turn to it and give the number of the report.',
      ),
    ],
  }),

  rejected: (m) => ({
    subject: `Decision on report ${m.reference}: no action taken`,
    heading: 'We will take no action',
    opening: [
      paragraph('We looked into the report and the municipality will take no action on it. Here is why.'),
      ...quote('Why', m.message),
    ],
    action: see,
    closing: disputeUntil(m),
  }),

  duplicate: (m) => ({
    subject: `Report ${m.reference} was joined to ${m.duplicateOf ?? 'another report'}`,
    heading: 'This case is already being worked on',
    opening: [
      paragraph(
        `There already is a report about the same matter${m.duplicateOf ? `, number ${m.duplicateOf}` : ''}. ` +
          `We joined ${m.isReporter ? 'yours' : 'this one'} to it, so that they are handled together.`,
      ),
      ...quote('Message from the municipality', m.message),
    ],
    action: see,
    closing: [
      paragraph(
        'From now on we will write to you about the progress of ' +
          `${m.duplicateOf ? `report ${m.duplicateOf}` : 'the joint report'}.`,
      ),
    ],
  }),

  withdrawn: (m) => ({
    subject: `Report ${m.reference} was withdrawn`,
    heading: m.isReporter ? 'You withdrew your report' : 'The report was withdrawn',
    opening: [
      paragraph(
        m.isReporter
          ? 'As you asked, we stopped the work on the report.'
          : m.isJoined
            ? 'The reporter of the report to which we joined yours withdrew it, and the work on it stopped.'
            : 'The reporter of the report that you follow withdrew it, and the work on it stopped.',
      ),
    ],
    action: see,
    closing: [paragraph('If the problem is still there or comes back, please send a new report.')],
  }),

  reopened: (m) => ({
    subject: `Report ${m.reference} is open again`,
    heading: 'We reopened the report',
    opening: [paragraph('The work on the report begins again.'), ...quote('Reason', m.message)],
    action: see,
    closing: [
      paragraph(`${m.serviceDue ? `The new target date is ${m.serviceDue}. ` : ''}We will write to you what was done.`),
    ],
  }),

  late: (m) => ({
    subject: `Report ${m.reference} is delayed`,
    heading: 'We are late, and we apologise',
    opening: [
      paragraph(
        m.serviceDue
          ? `We promised to finish the work on the report by ${m.serviceDue}. We did not manage.`
          : 'We did not finish the work on the report by the date we promised.',
      ),
      paragraph('The report is not forgotten: the department in charge goes on working on it.'),
    ],
    action: see,
    closing: [
      paragraph(
        m.isStatutoryDuePast
          ? `The legal deadline for our answer (${m.statutoryDue}) has passed too. We will write to you as soon ` +
              'as we have news.'
          : `The new expected date is the legal deadline for our answer: ${m.statutoryDue}.`,
      ),
    ],
  }),

  assigned_to_you: (m) => ({
    subject: `Report ${m.reference} is assigned to you`,
    heading: 'A report is assigned to you',
    opening: [paragraph('You are responsible for this report.')],
    action: 'Open the report',
    closing: [
      paragraph(
        m.serviceDue
          ? `The target date is ${m.serviceDue}, the legal deadline for our answer ${m.statutoryDue}.`
          : `The legal deadline for our answer is ${m.statutoryDue}.`,
      ),
    ],
  }),

  mentioned: (m) => ({
    subject: `You are mentioned in a note on report ${m.reference}`,
    heading: 'You are mentioned in a note',
    opening: [
      paragraph(
        m.mentionedBy === null
          ? 'A colleague mentioned you in a note on this report.'
          : `${m.mentionedBy} mentioned you in a note on this report.`,
      ),
      ...quote('Note, for staff only', m.message),
    ],
    action: 'Open the report',
    closing: [],
  }),
};

function disputeUntil(m: SignalMailFacts) {
  return m.isReporter
    ? [
        paragraph(
          `If you disagree, you can dispute the outcome on the report’s page until ${m.disputeUntil}, and we ` +
            'will look into it again.',
        ),
      ]
    : [];
}
