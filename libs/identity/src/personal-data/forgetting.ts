import { type EntityManager, onTopic, type OutboxHandler } from '@ns/platform';
import type { ForgettablePart } from '../domain/forgettable-part.ts';
import { accountDeletedTopic } from '../topics/identity.topics.ts';

/** What is to be forgotten: a part of some signals, or everything about some people. */
export type Forgotten =
  { readonly signals: readonly string[]; readonly part: ForgettablePart } | { readonly people: readonly string[] };

/**
 * Removes what one slice knows of signals or people, in the caller's transaction. What is gone already does no harm.
 * The caller holds the rows of the signals and has made sure that they may go.
 */
export type Forget = (tx: EntityManager, forgotten: Forgotten) => Promise<void>;

/** Does something for each person, in the order of their ids, so that two transactions never wait in a circle. */
export async function forEachPerson(
  people: readonly string[],
  forget: (accountId: string) => Promise<unknown>,
): Promise<void> {
  for (const accountId of people.toSorted()) {
    await forget(accountId);
  }
}

/** What a slice does when an account is deleted: the same as when the file plan forgets a person. */
export function forgetDeletedAccounts(consumer: string, forget: Forget): OutboxHandler {
  return onTopic(accountDeletedTopic, consumer, async (tx, { accountId }) => {
    await forget(tx, { people: [accountId] });
    return [];
  });
}
