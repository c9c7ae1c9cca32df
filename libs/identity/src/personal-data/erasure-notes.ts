import { type Database, type EntityManager, type Logger, type NotePlace, publish, sql } from '@ns/platform';
import { identityTables } from '../entities/identity.entities.ts';
import { accountDeletedTopic } from '../topics/identity.topics.ts';
import { removeFactors } from '../second-factor/factor-state.ts';
import { endAllSessions } from '../sessions/end-session.ts';

const folder = 'erased/';
const shape = /^erased\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * Notes outside of the database whose data were erased: a backup that is restored has them again, and who asked to be
 * forgotten has to stay forgotten (GDPR, Article 17). A note is the id of an account and says nothing by itself.
 */
export class ErasureNotes {
  constructor(
    private readonly notes: NotePlace,
    private readonly logger: Logger,
  ) {}

  /** Called after the erasure; a note that cannot be kept is in the log by the account's id. */
  async add(accountId: string): Promise<void> {
    try {
      await this.notes.write(`${folder}${accountId}`, '');
    } catch (cause) {
      this.logger.error({ err: cause, accountId }, 'the note about an erasure could not be kept');
    }
  }

  /** Erases anew what a restored database has again. @returns how many accounts that were */
  async repeat(database: Database): Promise<number> {
    let count = 0;
    for await (const name of this.notes.list(folder)) {
      const accountId = shape.exec(name)?.[1];
      if (accountId !== undefined && (await database.transaction((tx) => forgetPerson(tx, accountId)))) {
        count += 1;
      }
    }
    return count;
  }
}

/**
 * Removes a person: name, address and password go, all sessions end. Registered signals stay as files without a person,
 * so the empty row stays too.
 * @returns false when there is no such account any more
 */
export async function forgetPerson(tx: EntityManager, accountId: string): Promise<boolean> {
  const tables = identityTables(tx);
  const person = await tables
    .selectFrom('account')
    .select('email')
    .where('id', '=', accountId)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!person) {
    return false;
  }
  await tables
    .updateTable('account')
    .set({ name: null, email: null, password_hash: null, deleted_at: sql`now()` })
    .where('id', '=', accountId)
    .execute();
  await tables.deleteFrom('pending_registration').where('email', '=', person.email).execute();
  await removeFactors(tx, accountId);
  await tables.deleteFrom('passkey_challenge').where('account_id', '=', accountId).execute();
  const ofPerson = ['sign_in_code', 'account_link', 'account_notice', 'known_device', 'account_recovery'] as const;
  for (const table of ofPerson) {
    await tables.deleteFrom(table).where('account_id', '=', accountId).execute();
  }
  await tables.updateTable('session').set({ user_agent: null }).where('account_id', '=', accountId).execute();
  await endAllSessions(tx, accountId);
  await publish(tx, accountDeletedTopic, { accountId });
  return true;
}
