import { type EntityManager, publish } from '@ns/platform';
import type { AccountNoticeKind } from '../domain/account-mail.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { accountNoticeTopic } from '../topics/identity.topics.ts';

/** A mail that is due about an account. */
export interface NewAccountNotice {
  readonly kind: AccountNoticeKind;
  readonly accountId: string;
  /** where it goes, as `normalizeEmail` spells it */
  readonly email: string;
}

/** Asks for a mail about an account, in the caller's transaction: a change that is undone mails nothing. */
export async function noticeByMail(tx: EntityManager, { kind, accountId, email }: NewAccountNotice): Promise<void> {
  const notice = await identityTables(tx)
    .insertInto('account_notice')
    .values({ kind, account_id: accountId, email })
    .returning('id')
    .executeTakeFirstOrThrow();
  await publish(tx, accountNoticeTopic, { noticeId: notice.id });
}
