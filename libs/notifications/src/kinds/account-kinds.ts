import type { WordsOf } from '@ns/platform';
import { type Letter, letterOf, type LetterParts } from '../templates/letters/letter.ts';
import { note } from '../templates/mail-text.ts';
import type { AccountMailData } from '../templates/signal-mail-data.ts';
import type { bg } from '../templates/texts/account/bg.ts';
import { accountMailText } from '../templates/texts/account/index.ts';

type Compose = (data: AccountMailData, say: WordsOf<typeof bg>) => LetterParts;

/**
 * Every kind of mail about an account, with its letter; its subject, heading and button are words of the kind. The
 * text may carry a secret, so it is made when it is sent and never kept.
 */
const letters = {
  verify_address: (_facts, say) => ({
    opening: [say('verify_address.requested')],
    closing: [note(say('verify_address.linkWorks')), note(say('verify_address.notExpected'))],
  }),
  account_exists: (_facts, say) => ({
    opening: [say('account_exists.exists'), say('account_exists.howToSignIn')],
    closing: [note(say('account_exists.notYou'))],
  }),
  sign_in_code: (m, say) => ({
    opening: [say('sign_in_code.enterCode'), { kind: 'code', text: m.code ?? '' }],
    closing: [note(say('sign_in_code.codeWorks')), note(say('sign_in_code.notYou'))],
  }),
  account_code: (m, say) => ({
    opening: [say('account_code.enterCode'), { kind: 'code', text: m.code ?? '' }, say('account_code.otherDevice')],
    closing: [note(say('account_code.codeWorks')), note(say('account_code.notExpected'))],
  }),
  invitation: (m, say) => ({
    opening: [say('invitation.chooseAndBegin', { municipality: m.municipality.name })],
    closing: [note(say('invitation.linkWorks')), note(say('invitation.notExpected'))],
  }),
  password_reset: (_facts, say) => ({
    opening: [say('password_reset.requested')],
    closing: [note(say('password_reset.linkWorks')), note(say('password_reset.notYou'))],
  }),
  email_change_present: (m, say) => ({
    opening: [
      say('email_change_present.requested', { newEmail: m.newEmail ?? '' }),
      say('email_change_present.bothConfirm'),
    ],
    closing: [note(say('email_change_present.linkWorks')), note(say('email_change_present.notYou'))],
  }),
  email_change_new: (_facts, say) => ({
    opening: [say('email_change_new.named'), say('email_change_new.bothConfirm')],
    closing: [note(say('email_change_new.linkWorks')), note(say('email_change_new.notYou'))],
  }),
  email_change_by_passkey: (_facts, say) => ({
    opening: [say('email_change_by_passkey.named'), say('email_change_by_passkey.confirm')],
    closing: [note(say('email_change_by_passkey.linkWorks')), note(say('email_change_by_passkey.notYou'))],
  }),
  recovery_new: (m, say) => ({
    opening: [say('recovery_new.named', { municipality: m.municipality.name }), say('recovery_new.confirm')],
    closing: [note(say('recovery_new.linkWorks')), note(say('recovery_new.notYou'))],
  }),
  recovery_object: (m, say) => ({
    opening: [say('recovery_object.asked', { municipality: m.municipality.name }), say('recovery_object.ifYou')],
    closing: [note(say('recovery_object.object'))],
  }),
  password_changed: (_facts, say) => ({
    opening: [say('password_changed.changed'), say('password_changed.ifYou')],
    closing: [note(say('password_changed.notYou'))],
  }),
  password_removed: (_facts, say) => ({
    opening: [say('password_removed.removed'), say('password_removed.ifYou')],
    closing: [note(say('password_removed.notYou'))],
  }),
  passkey_added: (_facts, say) => ({
    opening: [say('passkey_added.added'), say('passkey_added.ifYou')],
    closing: [note(say('passkey_added.notYou'))],
  }),
  passkey_removed: (_facts, say) => ({
    opening: [say('passkey_removed.removed'), say('passkey_removed.ifYou')],
    closing: [note(say('passkey_removed.notYou'))],
  }),
  email_changed: (m, say) => ({
    opening: [say('email_changed.changed'), say('email_changed.ifYou')],
    closing: [note(say('email_changed.notYou', { municipality: m.municipality.name }))],
  }),
  second_factor_removed: (_facts, say) => ({
    opening: [say('second_factor_removed.removed'), say('second_factor_removed.ifYou')],
    closing: [note(say('second_factor_removed.notYou'))],
  }),
  welcome: (m, say) => ({
    opening: [say('welcome.accountMade', { municipality: m.municipality.name })],
    closing: [note(say('welcome.notExpected'))],
  }),
} satisfies Readonly<Record<string, Compose>>;

export type AccountMailKind = keyof typeof letters;
export const accountMailKinds = Object.keys(letters) as AccountMailKind[];

/** Composes the letter about an account, in the language of its reader. */
export function accountLetter(kind: AccountMailKind, m: AccountMailData): Letter {
  const say = accountMailText.in(m.language);
  const compose: Compose = letters[kind];
  return letterOf({
    subject: say(`${kind}.subject`, { code: m.code ?? '' }),
    heading: say(`${kind}.heading`),
    action: say(`${kind}.action`),
    ...compose(m, say),
  });
}
