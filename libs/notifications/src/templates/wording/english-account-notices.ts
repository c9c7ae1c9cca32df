import { note, paragraph } from '../mail-text.ts';
import { type Wording } from './wording.ts';

type NoticeMails = Pick<Wording['account'], 'password_changed' | 'email_changed' | 'second_factor_removed' | 'welcome'>;

/** Mails that say what changed, so that the owner notices when it was somebody else. */
export const englishAccountNotices: NoticeMails = {
  password_changed: () => ({
    subject: 'Your password was changed',
    heading: 'Your password was changed',
    opening: [
      paragraph('The password of your account in “Non-urgent signals” was changed. Other devices were signed out.'),
      paragraph('If it was you, you need not do anything.'),
    ],
    action: 'It was not me – choose a new password',
    closing: [note('If it was not you, also change the password of your mailbox at once.')],
  }),
  email_changed: (m) => ({
    subject: 'Your e-mail address was changed',
    heading: 'Your e-mail address was changed',
    opening: [
      paragraph(
        'Your account in “Non-urgent signals” has another e-mail address now. This address gets no more mails from us.',
      ),
      paragraph('If it was you, you need not do anything.'),
    ],
    action: 'To the sign-in page',
    closing: [
      note(
        `If it was not you, contact ${m.municipality.name} at once: ` +
          'somebody had access to your account and your mailbox.',
      ),
    ],
  }),
  second_factor_removed: () => ({
    subject: 'A second factor was removed',
    heading: 'A second factor was removed',
    opening: [
      paragraph('An authenticator app or a passkey was removed from your account in “Non-urgent signals”.'),
      paragraph('If it was you, you need not do anything.'),
    ],
    action: 'It was not me – choose a new password',
    closing: [note('If it was not you, change your password and inform the administrator of the system.')],
  }),
  welcome: (m) => ({
    subject: 'You have a staff account in “Non-urgent signals”',
    heading: 'You have a staff account in “Non-urgent signals”',
    opening: [
      paragraph(
        `The administrator of the reporting system of ${m.municipality.name} made an account for you. ` +
          'You sign in with your work account, without a password of its own.',
      ),
    ],
    action: 'To the sign-in page',
    closing: [note('You do not expect this mail? Then you need not do anything.')],
  }),
};
