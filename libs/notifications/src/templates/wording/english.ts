import { facts, note, paragraph } from '../mail-text.ts';
import { type SignalMailFacts } from '../signal-mail-facts.ts';
import { englishAccountLinks } from './english-account-links.ts';
import { englishAccountNotices } from './english-account-notices.ts';
import { englishCertificate } from './english-certificate.ts';
import { englishDigest } from './english-digest.ts';
import { englishFigures } from './english-figures.ts';
import { englishAmounts, englishNews } from './english-news.ts';
import { englishSignalMails } from './english-signal-mails.ts';
import { type Wording } from './wording.ts';

const notYou = note('If it was not you who asked for this, you need not do anything.');

function whyYou(m: SignalMailFacts): string {
  if (m.mentionedBy !== null) {
    return 'You get this mail because a note on the report mentions you.';
  }
  if (m.isAssignee) {
    return 'You get this mail because the report is assigned to you.';
  }
  if (m.isJoined) {
    return 'You get this mail because your report was joined to this one.';
  }
  if (!m.isReporter) {
    return 'You get this mail because you follow the report.';
  }
  return m.isEnteredByStaff
    ? 'You get this mail because our staff entered the report at your request and with this address.'
    : 'You get this mail because you sent the report.';
}

export const english: Wording = {
  frame: {
    product: 'Non-urgent signals',
    greeting: (addressee) => (addressee === null ? 'Hello!' : `Hello, ${addressee}!`),
    signalTable: (m) =>
      facts([
        ['Report', m.reference],
        ['Registration number', m.incomingNumber],
        ['Status', m.status],
        ['About', m.category],
        ['Place', m.place],
        ['Target date', m.isOpen ? (m.serviceDue ?? m.statutoryDue) : null],
        ['Department in charge', m.department],
      ]),
    description: (m) => (m.isReporter ? 'You wrote' : 'Description'),
    photo: 'Photo of the report',
    photoBefore: 'Before',
    photoAfter: 'After',
    photosOnPage: 'You can see photos of the work on the report’s page.',
    rate: 'How did we do? Choose a rating:',
    stars: ['1 star – very poor', '2 stars – poor', '3 stars – fair', '4 stars – very good', '5 stars – excellent'],
    dispute: 'You disagree? Dispute the outcome',
    addPhotos: 'More photos? Add them',
    seeSignal: 'See the report',
    askUs: (phone) => `A question? Call ${phone} and give the number of the report.`,
    signalFooter: (m) => [whyYou(m), 'It was sent automatically. Please do not reply: nobody reads this address.'],
    unsubscribe: 'Stop mails of this kind',
    stopFollowing: 'Stop following this report',
    digestFooter: [
      'You get this mail on the morning of a working day when reports are overdue or have a near term.',
      'It was sent automatically. Please do not reply: nobody reads this address.',
    ],
    figuresFooter: [
      'You get this mail on the first of the month because you asked for the figures. It holds numbers only.',
      'It was sent automatically. Please do not reply: nobody reads this address.',
    ],
    newsFooter: [
      'You get this mail at the beginning of the week because you follow places or categories.',
      'It was sent automatically. Please do not reply: nobody reads this address.',
    ],
    operatorFooter: [
      'You get this mail because your address is set for the operation of the system (OPERATOR_EMAIL).',
      'It was sent automatically. Please do not reply: nobody reads this address.',
    ],
    accountFooter: ['This mail was sent automatically. Please do not reply: nobody reads this address.'],
  },
  signal: englishSignalMails,
  digest: englishDigest,
  figures: englishFigures,
  news: englishNews,
  newsAmounts: englishAmounts,
  certificate: englishCertificate,
  account: {
    verify_address: () => ({
      subject: 'Confirm your e-mail address',
      heading: 'Confirm your e-mail address',
      opening: [
        paragraph(
          'Somebody asked for an account in “Non-urgent signals” with this address. All that is left is to ' +
            'confirm that the address is yours.',
        ),
      ],
      action: 'Confirm the address',
      closing: [
        note('The link works for 2 days and for one account only.'),
        note(
          'You did not ask for an account? Then do nothing: without a confirmation no account is created. ' +
            'If you open the link all the same, only you choose the password.',
        ),
      ],
    }),
    account_exists: () => ({
      subject: 'You already have an account',
      heading: 'You already have an account',
      opening: [
        paragraph(
          'Somebody asked for a new account in “Non-urgent signals” with this address, but there already is ' +
            'one. So none was created, and nothing about yours was changed.',
        ),
        paragraph('You can sign in with your password. If you forgot it, ask for a one-time sign-in code.'),
      ],
      action: 'Sign in',
      closing: [notYou],
    }),
    ...englishAccountLinks,
    ...englishAccountNotices,
    account_code: (m) => ({
      subject: `${m.code ?? ''} is your code`,
      heading: 'Your code',
      opening: [
        paragraph('Enter this code where you asked for it and go on:'),
        { kind: 'code', text: m.code ?? '' },
        paragraph('On another device, confirm your address with the button: the account is the same.'),
      ],
      action: 'Confirm my address',
      closing: [
        note(
          'The code works for 10 minutes, the button for 2 days, each of them only once. Do not tell anybody the code.',
        ),
        note('You did not ask for a code? Then do nothing: without it no account is created.'),
      ],
    }),
    sign_in_code: (m) => ({
      subject: `${m.code ?? ''} is your sign-in code`,
      heading: 'Your sign-in code',
      opening: [paragraph('Enter this code on the sign-in page:'), { kind: 'code', text: m.code ?? '' }],
      action: 'To the sign-in page',
      closing: [
        note(
          'The code works for 10 minutes and only once. Do not tell it to anybody: the municipality will ' +
            'never ask you for it.',
        ),
        notYou,
      ],
    }),
  },
};
