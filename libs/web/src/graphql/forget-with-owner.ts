import { type EnvironmentProviders, effect, inject, untracked } from '@angular/core';
import { provideStartTask } from '../device/start-task.ts';
import { SessionStore } from '../session/session-store.ts';
import { answerShelf } from './kept-answers.ts';
import { LazyApollo } from './lazy-apollo.ts';
import { LiveConnection } from './live-connection.ts';

/**
 * When the owner of the session leaves or is another one, empties the cache and the device's shelf, so that one person
 * never sees what another one loaded, and opens the live connection anew. Every application provides it.
 */
export function forgetAnswersWithOwner(): EnvironmentProviders {
  return provideStartTask(() => {
    const { owner } = inject(SessionStore);
    const apollo = inject(LazyApollo);
    const shelf = inject(answerShelf);
    const live = inject(LiveConnection);
    // The cache first: it drops what is under way before the next screen asks anything.
    const forget = async () => {
      await Promise.allSettled([apollo.forget(), shelf.forgetPersons()]);
      live.reconnect();
    };
    let before: string | null = null;
    effect(() => {
      const id = owner()?.id ?? null;
      if (before !== null && before !== id) {
        untracked(() => void forget());
      }
      before = id;
    });
  });
}
