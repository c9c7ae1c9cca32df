import { type EntityManager, firstRow, publish, sql } from '@ns/platform';
import { accountNoticeTopic } from '../identity.topics.ts';

/**
 * What somebody with an account learns by a mail without a secret:
 * - `PASSWORD_CHANGED`, `EMAIL_CHANGED` (to the address before), `SECOND_FACTOR_REMOVED`: so that the owner notices
 *   when it was somebody else
 * - `WELCOME`: there is an account of the staff, which is entered by single sign-on
 */
export const accountNoticeKinds = ['PASSWORD_CHANGED', 'EMAIL_CHANGED', 'SECOND_FACTOR_REMOVED', 'WELCOME'] as const;
export type AccountNoticeKind = (typeof accountNoticeKinds)[number];

/** A mail that is due about an account. */
export interface NewAccountNotice {
  readonly kind: AccountNoticeKind;
  readonly accountId: string;
  /** where it goes, as `normalizeEmail` spells it */
  readonly email: string;
}

/** Asks for a mail about an account, in the caller's transaction: a change that is undone mails nothing. */
export async function noticeByMail(tx: EntityManager, { kind, accountId, email }: NewAccountNotice): Promise<void> {
  const notice = await firstRow(
    tx,
    sql<{ id: string }>`
    insert into account_notice (kind, account_id, email) values (${kind}, ${accountId}, ${email}) returning id`,
  );
  if (!notice) {
    throw new Error('The notice was not written.');
  }
  await publish(tx, accountNoticeTopic, { noticeId: notice.id });
}
