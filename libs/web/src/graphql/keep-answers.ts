import {
  type EnvironmentProviders,
  type WritableSignal,
  inject,
  makeEnvironmentProviders,
  provideAppInitializer,
  signal,
} from '@angular/core';
import { ApolloLink } from '@apollo/client/link';
import type { NormalizedCacheObject } from '@apollo/client/cache';
import { Apollo } from 'apollo-angular';
import type { DBSchema } from 'idb';
import { auditTime, Subject, tap } from 'rxjs';
import { deviceDatabase } from '../device/device-database.ts';
import { LanguageStore } from '../language/language-store.ts';
import { SessionStore } from '../session/session-store.ts';
import { answersRestored } from './answers-restored.ts';

/** Milliseconds from an answer to its copy on the device: those of one page are kept together. */
const delay = 200;
/** Objects above which nothing is kept: the next visit begins with an empty cache. */
const mostObjects = 10_000;

/** What the cache held, and of whom in which language. */
interface KeptAnswers {
  /** milliseconds since 1970 */
  readonly at: number;
  readonly whose: string;
  readonly answers: NormalizedCacheObject;
}

interface Tables extends DBSchema {
  readonly answers: { readonly key: string; readonly value: KeptAnswers };
}

interface Keeping {
  /** The application whose answers they are: several of one site share the session, not their answers. */
  readonly as: string;
  /** Milliseconds after which they are no longer shown; without it they stay. */
  readonly forMs?: number;
}

/**
 * Keeps the cache on the device, for the time without network and for the first moments of the next visit: that of the
 * owner of the session in the language of the screen, nobody else's. When that changes, what any application of the
 * site has kept is deleted. Losing it is no harm, so nothing here throws.
 */
export function keepAnswers({ as, forMs = Number.POSITIVE_INFINITY }: Keeping): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: answersRestored, useFactory: () => signal(false) },
    provideAppInitializer(async () => {
      const { client } = inject(Apollo);
      const restored = inject(answersRestored) as WritableSignal<boolean>;
      const { owner } = inject(SessionStore);
      const { tag } = inject(LanguageStore);
      const database = deviceDatabase<Tables>('ns.answers', (created) => created.createObjectStore('answers'));
      const quietly = (work: () => Promise<unknown>) => work().catch(() => undefined);
      const forget = () => quietly(async () => (await database()).clear('answers'));

      const reader = () => `${owner()?.id ?? ''} ${tag()}`;
      /** Whose answers the cache holds. */
      let whose = reader();
      client.onResetStore(async () => {
        whose = reader();
        await forget();
      });
      const answered = new Subject<void>();
      answered.pipe(auditTime(delay)).subscribe(() => {
        const answers = client.cache.extract() as NormalizedCacheObject;
        const isTooMuch = Object.keys(answers).length > mostObjects;
        void (isTooMuch
          ? forget()
          : quietly(async () => (await database()).put('answers', { at: Date.now(), whose, answers }, as)));
      });
      const noticed = new ApolloLink((operation, forward) => forward(operation).pipe(tap(() => answered.next())));
      client.setLink(ApolloLink.from([noticed, client.link]));

      const kept = (await quietly(async () => (await database()).get('answers', as))) as KeptAnswers | undefined;
      if (kept?.whose === whose && isYoung(kept, forMs)) {
        client.cache.restore(kept.answers);
      } else if (kept) {
        await forget();
      }
      restored.set(true);
    }),
  ]);
}

/** Of a release that did not note when, they count as old where age counts. */
function isYoung({ at }: Partial<KeptAnswers>, forMs: number): boolean {
  return forMs === Number.POSITIVE_INFINITY || (at !== undefined && Date.now() - at <= forMs);
}
