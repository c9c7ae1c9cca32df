/** Links that are mailed to people with an account, with the hours for which they work. */
export const linkHours = {
  /** to somebody who was invited to the staff: chooses a password */
  INVITATION: 7 * 24,
  /** to somebody who forgot the password */
  PASSWORD_RESET: 1,
  /** to the address that an account has, when it is to have another one */
  EMAIL_CHANGE_PRESENT: 24,
  /** to the address that the account is to have */
  EMAIL_CHANGE_NEW: 24,
  /** to the address that the account is to have, asked for with a passkey: the present one is not asked */
  EMAIL_CHANGE_BY_PASSKEY: 24,
  /** to the address that a person named in person, who lost the mailbox: confirms it */
  RECOVERY_NEW: 7 * 24,
  /** to the mailbox that is said to be lost: objects */
  RECOVERY_OBJECT: 7 * 24,
} as const;
export type AccountLinkKind = keyof typeof linkHours;

/**
 * What somebody with an account learns by a mail without a secret:
 * - `PASSWORD_CHANGED`, `EMAIL_CHANGED` (to the address before), `SECOND_FACTOR_REMOVED`: so that the owner notices
 *   when it was somebody else
 * - `PASSWORD_REMOVED`, `PASSKEY_ADDED`, `PASSKEY_REMOVED`: the same, of ways in that citizens have
 * - `WELCOME`: there is an account of the staff, which is entered by single sign-on
 */
export type AccountNoticeKind =
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_REMOVED'
  | 'EMAIL_CHANGED'
  | 'SECOND_FACTOR_REMOVED'
  | 'PASSKEY_ADDED'
  | 'PASSKEY_REMOVED'
  | 'WELCOME';
