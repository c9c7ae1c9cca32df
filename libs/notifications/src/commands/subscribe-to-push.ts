import type { PushTarget } from '../domain/push-target.ts';
import type { Needs } from '../needs/notifications-needs.ts';
import { addSubscription, dropSubscription } from '../push/push-subscriptions.ts';

/** Notifies a device of the news of an account. @returns false when it took in too many devices within an hour */
export async function subscribeToPush(
  { database }: Needs<'database'>,
  { accountId, target }: { readonly accountId: string; readonly target: PushTarget },
): Promise<boolean> {
  return database.transaction((tx) => addSubscription(tx, accountId, target));
}

/** Ends to notify a device; twice changes nothing. */
export async function unsubscribeFromPush(
  { database }: Needs<'database'>,
  { accountId, endpoint }: { readonly accountId: string; readonly endpoint: string },
): Promise<void> {
  await database.transaction((tx) => dropSubscription(tx, accountId, endpoint));
}
