import type { Translation } from '@ns/platform';
import type { bg } from './bg.ts';

/** What mails about an account say in English. */
export const en: Translation<typeof bg> = {
  'verify_address.label': 'Address confirmation',
  'verify_address.subject': 'Confirm your email address',
  'verify_address.heading': 'Confirm your email address',
  'verify_address.action': 'Confirm the address',
  'verify_address.requested': `Somebody asked for an account in “Non-urgent signals” with this address. All that is \
left is to confirm that the address is yours.`,
  'verify_address.linkWorks': 'The link works for 2 days and for one account only.',
  'verify_address.notExpected': `You did not ask for an account? Then do nothing: without a confirmation no account \
is created. If you open the link all the same, only you choose the password.`,
  'account_exists.label': 'Account already exists',
  'account_exists.subject': 'You already have an account',
  'account_exists.heading': 'You already have an account',
  'account_exists.action': 'Sign in',
  'account_exists.exists': `Somebody asked for a new account in “Non-urgent signals” with this address, but there \
already is one. So none was created, and nothing about yours was changed.`,
  'account_exists.howToSignIn':
    'You can sign in with your password. If you forgot it, ask for a one-time sign-in code.',
  'account_exists.notYou': 'If it was not you who asked for this, you need not do anything.',
  'sign_in_code.label': 'Sign-in code',
  'sign_in_code.subject': '{code} is your sign-in code',
  'sign_in_code.heading': 'Your sign-in code',
  'sign_in_code.action': 'To the sign-in page',
  'sign_in_code.enterCode': 'Enter this code on the sign-in page:',
  'sign_in_code.codeWorks': `The code works for 10 minutes and only once. Do not tell it to anybody: the municipality \
will never ask you for it.`,
  'sign_in_code.notYou': 'If it was not you who asked for this, you need not do anything.',
  'account_code.label': 'Code for a new account',
  'account_code.subject': '{code} is your code',
  'account_code.heading': 'Your code',
  'account_code.action': 'Confirm my address',
  'account_code.enterCode': 'Enter this code where you asked for it and go on:',
  'account_code.otherDevice': 'On another device, confirm your address with the button: the account is the same.',
  'account_code.codeWorks':
    'The code works for 10 minutes, the button for 2 days, each of them only once. Do not tell anybody the code.',
  'account_code.notExpected': 'You did not ask for a code? Then do nothing: without it no account is created.',
  'invitation.label': 'Staff invitation',
  'invitation.subject': 'Invitation to “Non-urgent signals”',
  'invitation.heading': 'You are invited to work in “Non-urgent signals”',
  'invitation.action': 'Choose a password',
  'invitation.chooseAndBegin': `The administrator of the reporting system of {municipality} made a staff account for \
you. Choose a password and you can begin.`,
  'invitation.linkWorks':
    'The link works for 7 days and once. If it runs out, ask the administrator to send the invitation again.',
  'invitation.notExpected':
    'You do not expect this invitation? Then do nothing: without a password the account opens nothing.',
  'password_reset.label': 'Forgotten password',
  'password_reset.subject': 'New password',
  'password_reset.heading': 'Choose a new password',
  'password_reset.action': 'Choose a new password',
  'password_reset.requested': 'A new password was requested for your account in “Non-urgent signals”.',
  'password_reset.linkWorks': 'The link works for 1 hour and once. After the change all devices are signed out.',
  'password_reset.notYou': 'If it was not you who asked, do nothing: your password stays the same.',
  'email_change_present.label': 'Change of email (old address)',
  'email_change_present.subject': 'Change of your email address',
  'email_change_present.heading': 'Confirm the change of your email address',
  'email_change_present.action': 'Confirm the change',
  'email_change_present.requested':
    'Another email address was requested for your account. The new address is {newEmail}.',
  'email_change_present.bothConfirm':
    'The address is changed once you confirm from this email and from the one to the new address.',
  'email_change_present.linkWorks': 'The link works for 1 day.',
  'email_change_present.notYou': 'If it was not you who asked, do not press the link, and change your password.',
  'email_change_new.label': 'Change of email (new address)',
  'email_change_new.subject': 'Confirm your new email address',
  'email_change_new.heading': 'Confirm your new email address',
  'email_change_new.action': 'Confirm the address',
  'email_change_new.named': 'This address was named as the new one of an account in “Non-urgent signals”.',
  'email_change_new.bothConfirm':
    'The address is changed once you confirm from this email and from the one to the present address.',
  'email_change_new.linkWorks': 'The link works for 1 day.',
  'email_change_new.notYou': 'If it was not you who asked, you need not do anything.',
  'password_changed.label': 'Changed password',
  'password_changed.subject': 'Your password was changed',
  'password_changed.heading': 'Your password was changed',
  'password_changed.action': 'It was not me – choose a new password',
  'password_changed.changed':
    'The password of your account in “Non-urgent signals” was changed. Other devices were signed out.',
  'password_changed.ifYou': 'If it was you, you need not do anything.',
  'password_changed.notYou': 'If it was not you, also change the password of your mailbox at once.',
  'email_changed.label': 'Changed email (old address)',
  'email_changed.subject': 'Your email address was changed',
  'email_changed.heading': 'Your email address was changed',
  'email_changed.action': 'To the sign-in page',
  'email_changed.changed':
    'Your account in “Non-urgent signals” has another email address now. This address gets no more mails from us.',
  'email_changed.ifYou': 'If it was you, you need not do anything.',
  'email_changed.notYou':
    'If it was not you, contact {municipality} at once: somebody had access to your account and your mailbox.',
  'second_factor_removed.label': 'Removed second factor',
  'second_factor_removed.subject': 'A second factor was removed',
  'second_factor_removed.heading': 'A second factor was removed',
  'second_factor_removed.action': 'It was not me – choose a new password',
  'second_factor_removed.removed':
    'An authenticator app or a passkey was removed from your account in “Non-urgent signals”.',
  'second_factor_removed.ifYou': 'If it was you, you need not do anything.',
  'second_factor_removed.notYou': 'If it was not you, change your password and inform the administrator of the system.',
  'welcome.label': 'New staff account',
  'welcome.subject': 'You have a staff account in “Non-urgent signals”',
  'welcome.heading': 'You have a staff account in “Non-urgent signals”',
  'welcome.action': 'To the sign-in page',
  'welcome.accountMade': `The administrator of the reporting system of {municipality} made an account for you. You \
sign in with your work account, without a password of its own.`,
  'welcome.notExpected': 'You do not expect this mail? Then you need not do anything.',
};
