import type { Database, EntityManager } from '@ns/platform';

/** What an act left behind, as it was seen inside its transaction. */
export interface Seen<T> {
  readonly kind: 'seen';
  readonly seen: T;
}

/**
 * Does something inside a transaction, looks at what it would leave behind, and undoes it: nothing stays and nobody
 * hears of it.
 * @param act gives a function that looks, or why nothing was done
 */
export async function rehearse<T, R extends { readonly kind: string }>(
  database: Database,
  act: (tx: EntityManager) => Promise<R | (() => Promise<T>)>,
): Promise<Seen<T> | R> {
  const seen: T[] = [];
  try {
    return await database.transaction(async (tx): Promise<R> => {
      const done = await act(tx);
      if (typeof done !== 'function') {
        return done;
      }
      seen.push(await done());
      throw new Rehearsed();
    });
  } catch (cause) {
    if (!(cause instanceof Rehearsed)) {
      throw cause;
    }
    return { kind: 'seen', seen: seen[0] as T };
  }
}

/** Ends the transaction of a rehearsal, so that everything in it is undone. */
class Rehearsed extends Error {}
