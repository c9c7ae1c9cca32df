import { type Translation } from '@ns/platform';
import { type bg } from './bg.ts';

/** What mails about an account say in English. */
export const en: Translation<typeof bg> = {
  'verifyAddress.subject': 'Confirm your e-mail address',
  'verifyAddress.heading': 'Confirm your e-mail address',
  'verifyAddress.action': 'Confirm the address',
  'verifyAddress.requested': `Somebody asked for an account in “Non-urgent signals” with this address. All that is \
left is to confirm that the address is yours.`,
  'verifyAddress.linkWorks': 'The link works for 2 days and for one account only.',
  'verifyAddress.notExpected': `You did not ask for an account? Then do nothing: without a confirmation no account \
is created. If you open the link all the same, only you choose the password.`,
  'accountExists.subject': 'You already have an account',
  'accountExists.heading': 'You already have an account',
  'accountExists.action': 'Sign in',
  'accountExists.exists': `Somebody asked for a new account in “Non-urgent signals” with this address, but there \
already is one. So none was created, and nothing about yours was changed.`,
  'accountExists.howToSignIn': 'You can sign in with your password. If you forgot it, ask for a one-time sign-in code.',
  'accountExists.notYou': 'If it was not you who asked for this, you need not do anything.',
  'signInCode.subject': '{code} is your sign-in code',
  'signInCode.heading': 'Your sign-in code',
  'signInCode.action': 'To the sign-in page',
  'signInCode.enterCode': 'Enter this code on the sign-in page:',
  'signInCode.codeWorks': `The code works for 10 minutes and only once. Do not tell it to anybody: the municipality \
will never ask you for it.`,
  'signInCode.notYou': 'If it was not you who asked for this, you need not do anything.',
  'accountCode.subject': '{code} is your code',
  'accountCode.heading': 'Your code',
  'accountCode.action': 'Confirm my address',
  'accountCode.enterCode': 'Enter this code where you asked for it and go on:',
  'accountCode.otherDevice': 'On another device, confirm your address with the button: the account is the same.',
  'accountCode.codeWorks':
    'The code works for 10 minutes, the button for 2 days, each of them only once. Do not tell anybody the code.',
  'accountCode.notExpected': 'You did not ask for a code? Then do nothing: without it no account is created.',
  'invitation.subject': 'Invitation to “Non-urgent signals”',
  'invitation.heading': 'You are invited to work in “Non-urgent signals”',
  'invitation.action': 'Choose a password',
  'invitation.chooseAndBegin': `The administrator of the reporting system of {municipality} made a staff account for \
you. Choose a password and you can begin.`,
  'invitation.linkWorks':
    'The link works for 7 days and once. If it runs out, ask the administrator to send the invitation again.',
  'invitation.notExpected':
    'You do not expect this invitation? Then do nothing: without a password the account opens nothing.',
  'passwordReset.subject': 'New password',
  'passwordReset.heading': 'Choose a new password',
  'passwordReset.action': 'Choose a new password',
  'passwordReset.requested': 'A new password was requested for your account in “Non-urgent signals”.',
  'passwordReset.linkWorks': 'The link works for 1 hour and once. After the change all devices are signed out.',
  'passwordReset.notYou': 'If it was not you who asked, do nothing: your password stays the same.',
  'emailChangePresent.subject': 'Change of your e-mail address',
  'emailChangePresent.heading': 'Confirm the change of your e-mail address',
  'emailChangePresent.action': 'Confirm the change',
  'emailChangePresent.requested':
    'Another e-mail address was requested for your account. The new address is {newEmail}.',
  'emailChangePresent.bothConfirm':
    'The address is changed once you confirm from this e-mail and from the one to the new address.',
  'emailChangePresent.linkWorks': 'The link works for 1 day.',
  'emailChangePresent.notYou': 'If it was not you who asked, do not press the link, and change your password.',
  'emailChangeNew.subject': 'Confirm your new e-mail address',
  'emailChangeNew.heading': 'Confirm your new e-mail address',
  'emailChangeNew.action': 'Confirm the address',
  'emailChangeNew.named': 'This address was named as the new one of an account in “Non-urgent signals”.',
  'emailChangeNew.bothConfirm':
    'The address is changed once you confirm from this e-mail and from the one to the present address.',
  'emailChangeNew.linkWorks': 'The link works for 1 day.',
  'emailChangeNew.notYou': 'If it was not you who asked, you need not do anything.',
  'passwordChanged.subject': 'Your password was changed',
  'passwordChanged.heading': 'Your password was changed',
  'passwordChanged.action': 'It was not me – choose a new password',
  'passwordChanged.changed':
    'The password of your account in “Non-urgent signals” was changed. Other devices were signed out.',
  'passwordChanged.ifYou': 'If it was you, you need not do anything.',
  'passwordChanged.notYou': 'If it was not you, also change the password of your mailbox at once.',
  'emailChanged.subject': 'Your e-mail address was changed',
  'emailChanged.heading': 'Your e-mail address was changed',
  'emailChanged.action': 'To the sign-in page',
  'emailChanged.changed':
    'Your account in “Non-urgent signals” has another e-mail address now. This address gets no more mails from us.',
  'emailChanged.ifYou': 'If it was you, you need not do anything.',
  'emailChanged.notYou':
    'If it was not you, contact {municipality} at once: somebody had access to your account and your mailbox.',
  'secondFactorRemoved.subject': 'A second factor was removed',
  'secondFactorRemoved.heading': 'A second factor was removed',
  'secondFactorRemoved.action': 'It was not me – choose a new password',
  'secondFactorRemoved.removed':
    'An authenticator app or a passkey was removed from your account in “Non-urgent signals”.',
  'secondFactorRemoved.ifYou': 'If it was you, you need not do anything.',
  'secondFactorRemoved.notYou': 'If it was not you, change your password and inform the administrator of the system.',
  'welcome.subject': 'You have a staff account in “Non-urgent signals”',
  'welcome.heading': 'You have a staff account in “Non-urgent signals”',
  'welcome.action': 'To the sign-in page',
  'welcome.accountMade': `The administrator of the reporting system of {municipality} made an account for you. You \
sign in with your work account, without a password of its own.`,
  'welcome.notExpected': 'You do not expect this mail? Then you need not do anything.',
};
