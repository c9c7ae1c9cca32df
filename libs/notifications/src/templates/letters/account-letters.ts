import { type WordsOf } from '@ns/platform';
import { type AccountMailKind } from '../../domain/mail-kind.ts';
import { note, paragraph } from '../mail-text.ts';
import { type AccountMailFacts } from '../signal-mail-facts.ts';
import { type bg } from '../texts/account/bg.ts';
import { accountMailText } from '../texts/account/index.ts';
import { type Letter } from './letter.ts';

type Compose = (facts: AccountMailFacts, say: WordsOf<typeof bg>) => Letter;

/** Composes the letter about an account, in the language of its reader. */
export function accountLetter(kind: AccountMailKind, facts: AccountMailFacts): Letter {
  return letters[kind](facts, accountMailText.in(facts.language));
}

const letters: Readonly<Record<AccountMailKind, Compose>> = {
  verify_address: (_facts, say) => ({
    subject: say('verifyAddress.subject'),
    heading: say('verifyAddress.heading'),
    opening: [paragraph(say('verifyAddress.requested'))],
    action: say('verifyAddress.action'),
    closing: [note(say('verifyAddress.linkWorks')), note(say('verifyAddress.notExpected'))],
  }),
  account_exists: (_facts, say) => ({
    subject: say('accountExists.subject'),
    heading: say('accountExists.heading'),
    opening: [paragraph(say('accountExists.exists')), paragraph(say('accountExists.howToSignIn'))],
    action: say('accountExists.action'),
    closing: [note(say('accountExists.notYou'))],
  }),
  sign_in_code: (m, say) => ({
    subject: say('signInCode.subject', { code: m.code ?? '' }),
    heading: say('signInCode.heading'),
    opening: [paragraph(say('signInCode.enterCode')), { kind: 'code', text: m.code ?? '' }],
    action: say('signInCode.action'),
    closing: [note(say('signInCode.codeWorks')), note(say('signInCode.notYou'))],
  }),
  account_code: (m, say) => ({
    subject: say('accountCode.subject', { code: m.code ?? '' }),
    heading: say('accountCode.heading'),
    opening: [
      paragraph(say('accountCode.enterCode')),
      { kind: 'code', text: m.code ?? '' },
      paragraph(say('accountCode.otherDevice')),
    ],
    action: say('accountCode.action'),
    closing: [note(say('accountCode.codeWorks')), note(say('accountCode.notExpected'))],
  }),
  invitation: (m, say) => ({
    subject: say('invitation.subject'),
    heading: say('invitation.heading'),
    opening: [paragraph(say('invitation.chooseAndBegin', { municipality: m.municipality.name }))],
    action: say('invitation.action'),
    closing: [note(say('invitation.linkWorks')), note(say('invitation.notExpected'))],
  }),
  password_reset: (_facts, say) => ({
    subject: say('passwordReset.subject'),
    heading: say('passwordReset.heading'),
    opening: [paragraph(say('passwordReset.requested'))],
    action: say('passwordReset.action'),
    closing: [note(say('passwordReset.linkWorks')), note(say('passwordReset.notYou'))],
  }),
  email_change_present: (m, say) => ({
    subject: say('emailChangePresent.subject'),
    heading: say('emailChangePresent.heading'),
    opening: [
      paragraph(say('emailChangePresent.requested', { newEmail: m.newEmail ?? '' })),
      paragraph(say('emailChangePresent.bothConfirm')),
    ],
    action: say('emailChangePresent.action'),
    closing: [note(say('emailChangePresent.linkWorks')), note(say('emailChangePresent.notYou'))],
  }),
  email_change_new: (_facts, say) => ({
    subject: say('emailChangeNew.subject'),
    heading: say('emailChangeNew.heading'),
    opening: [paragraph(say('emailChangeNew.named')), paragraph(say('emailChangeNew.bothConfirm'))],
    action: say('emailChangeNew.action'),
    closing: [note(say('emailChangeNew.linkWorks')), note(say('emailChangeNew.notYou'))],
  }),
  password_changed: (_facts, say) => ({
    subject: say('passwordChanged.subject'),
    heading: say('passwordChanged.heading'),
    opening: [paragraph(say('passwordChanged.changed')), paragraph(say('passwordChanged.ifYou'))],
    action: say('passwordChanged.action'),
    closing: [note(say('passwordChanged.notYou'))],
  }),
  email_changed: (m, say) => ({
    subject: say('emailChanged.subject'),
    heading: say('emailChanged.heading'),
    opening: [paragraph(say('emailChanged.changed')), paragraph(say('emailChanged.ifYou'))],
    action: say('emailChanged.action'),
    closing: [note(say('emailChanged.notYou', { municipality: m.municipality.name }))],
  }),
  second_factor_removed: (_facts, say) => ({
    subject: say('secondFactorRemoved.subject'),
    heading: say('secondFactorRemoved.heading'),
    opening: [paragraph(say('secondFactorRemoved.removed')), paragraph(say('secondFactorRemoved.ifYou'))],
    action: say('secondFactorRemoved.action'),
    closing: [note(say('secondFactorRemoved.notYou'))],
  }),
  welcome: (m, say) => ({
    subject: say('welcome.subject'),
    heading: say('welcome.heading'),
    opening: [paragraph(say('welcome.accountMade', { municipality: m.municipality.name }))],
    action: say('welcome.action'),
    closing: [note(say('welcome.notExpected'))],
  }),
};
