import { type AccountName, accountNames, type ApiContext } from '@ns/identity';
import { allPublicPhotosOf } from '@ns/media';
import { inKeyOrder } from '@ns/platform';
import { historiesOf } from '../queries/signal-events.ts';

/** What several fields read of signals: once for all rows and fields of an answer. */
type Asked = Pick<ApiContext, 'em' | 'loaders'>;

/** Histories for staff, oldest first. */
export function historyLoader({ em, loaders }: Asked) {
  return loaders.of('signal.history', async (ids: readonly string[]) =>
    inKeyOrder(ids, await historiesOf(em, ids), (event) => event.signalId),
  );
}

/** Names of accounts; the history of a signal puts those of its events in. */
export function accountNameLoader({ em, loaders }: Asked) {
  return loaders.of('account.name', async (ids: readonly string[]): Promise<(AccountName | undefined)[]> => {
    const names = await accountNames(em, ids);
    return ids.map((id) => names.get(id));
  });
}

/** Photos of published signals; lists put those of their rows in. */
export function publicPhotosLoader({ em, loaders }: Asked) {
  return loaders.of('signal.all_public_photos', (ids: readonly string[]) => allPublicPhotosOf(em, ids));
}
