import type { MailLane } from '../domain/delivery.ts';
import type { AccountMailKind } from './account-kinds.ts';
import { isAccountMail, type MailKind } from './mail-kind.ts';

/**
 * Whether a person waits in front of a screen for the mail: somebody who registers, signs in, or has asked for a link.
 * What only reports that something was done waits with the others.
 */
const isAwaited: Readonly<Record<AccountMailKind, boolean>> = {
  verify_address: true,
  account_exists: true,
  sign_in_code: true,
  account_code: true,
  invitation: true,
  password_reset: true,
  email_change_present: true,
  email_change_new: true,
  email_change_by_passkey: true,
  recovery_new: true,
  recovery_object: false,
  password_changed: false,
  password_removed: false,
  email_changed: false,
  second_factor_removed: false,
  passkey_added: false,
  passkey_removed: false,
  welcome: false,
};

/** How a mail leaves. Nobody waits in front of a screen for mails about reports, days, weeks or months. */
export function mailLane(kind: MailKind): MailLane {
  return isAccountMail(kind) && isAwaited[kind] ? 'URGENT' : 'MAIL';
}
