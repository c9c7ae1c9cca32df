import {
  DestroyRef,
  type EnvironmentProviders,
  effect,
  inject,
  makeEnvironmentProviders,
  provideAppInitializer,
  untracked,
} from '@angular/core';
import { Apollo, provideApollo } from 'apollo-angular';
import { LanguageStore } from '../language/language-store.ts';
import { SessionStore } from '../session/session-store.ts';
import { answerCache } from '@ns/contract/answer-cache';
import { serverLink } from './links.ts';
import { LiveConnection } from './live-connection.ts';

/**
 * Apollo with its cache, which is all that an application knows of the server. When the owner of the session becomes
 * another one, the cache is emptied, so that one person never sees what another one loaded; so it is when the language
 * changes, because texts come in the reader's language. What is on the screen is then asked anew.
 */
export function provideGraphql(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideApollo(() => ({
      link: serverLink(),
      cache: answerCache(),
      // Who asks again because something happened must not get the answer to a question that was asked before it.
      queryDeduplication: false,
    })),
    provideAppInitializer(() => {
      const [apollo, live] = [inject(Apollo), inject(LiveConnection)];
      const { owner } = inject(SessionStore);
      const { tag } = inject(LanguageStore);
      let before: readonly [string | null, string] | null = null;
      // What could not be asked without network is asked when it is back.
      const askAgain = () => {
        // A question that fails again shows it itself.
        apollo.client.refetchObservableQueries().catch(() => undefined);
      };
      addEventListener('online', askAgain);
      inject(DestroyRef).onDestroy(() => removeEventListener('online', askAgain));
      effect(() => {
        const now = [owner()?.id ?? null, tag()] as const;
        const isAnother = before !== null && (before[0] !== now[0] || before[1] !== now[1]);
        before = now;
        if (isAnother) {
          // The cache first: it drops what is under way before the next screen asks anything.
          untracked(() => {
            // As above.
            apollo.client.resetStore().catch(() => undefined);
            live.reconnect();
          });
        }
      });
    }),
  ]);
}
