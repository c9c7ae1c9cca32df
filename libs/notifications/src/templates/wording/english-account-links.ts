import { note, paragraph } from '../mail-text.ts';
import { type Wording } from './wording.ts';

type LinkMails = Pick<
  Wording['account'],
  'invitation' | 'password_reset' | 'email_change_present' | 'email_change_new'
>;

/** Mails whose link sets a password or changes the address. */
export const englishAccountLinks: LinkMails = {
  invitation: (m) => ({
    subject: 'Invitation to “Non-urgent signals”',
    heading: 'You are invited to work in “Non-urgent signals”',
    opening: [
      paragraph(
        `The administrator of the reporting system of ${m.municipality.name} made a staff account for you. Choose a ` +
          'password and you can begin.',
      ),
    ],
    action: 'Choose a password',
    closing: [
      note('The link works for 7 days and once. If it runs out, ask the administrator to send the invitation again.'),
      note('You do not expect this invitation? Then do nothing: without a password the account opens nothing.'),
    ],
  }),
  password_reset: () => ({
    subject: 'New password',
    heading: 'Choose a new password',
    opening: [paragraph('A new password was requested for your account in “Non-urgent signals”.')],
    action: 'Choose a new password',
    closing: [
      note('The link works for 1 hour and once. After the change all devices are signed out.'),
      note('If it was not you who asked, do nothing: your password stays the same.'),
    ],
  }),
  email_change_present: (m) => ({
    subject: 'Change of your e-mail address',
    heading: 'Confirm the change of your e-mail address',
    opening: [
      paragraph(`Another e-mail address was requested for your account. The new address is ${m.newEmail ?? ''}.`),
      paragraph('The address is changed once you confirm from this e-mail and from the one to the new address.'),
    ],
    action: 'Confirm the change',
    closing: [
      note('The link works for 1 day.'),
      note('If it was not you who asked, do not press the link, and change your password.'),
    ],
  }),
  email_change_new: () => ({
    subject: 'Confirm your new e-mail address',
    heading: 'Confirm your new e-mail address',
    opening: [
      paragraph('This address was named as the new one of an account in “Non-urgent signals”.'),
      paragraph('The address is changed once you confirm from this e-mail and from the one to the present address.'),
    ],
    action: 'Confirm the address',
    closing: [note('The link works for 1 day.'), note('If it was not you who asked, you need not do anything.')],
  }),
};
