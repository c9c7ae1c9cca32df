import { DestroyRef, type Signal, computed, inject, signal } from '@angular/core';
import type { OperationDocument } from '@ns/contract/operation-document';
import { LanguageStore } from '../language/language-store.ts';
import { type RequestFailure, toRequestFailure } from '../server/request-failure.ts';
import { ServerRequests } from './server-requests.ts';

type Variables = Readonly<Record<string, unknown>>;

export interface ServerQuestion<TData> {
  /** The newest data; stays in place while it is asked again, undefined before the first answer. */
  readonly data: Signal<TData | undefined>;
  readonly loading: Signal<boolean>;
  readonly error: Signal<RequestFailure | null>;
  /** Asks the server; who asks again ends what is under way. Failures land in `error`. */
  ask(variables: Variables): Promise<void>;
  /**
   * Shows what the device keeps of an earlier visit, where nothing is shown yet.
   * @returns whether there is something
   */
  showKept(variables: Variables): Promise<boolean>;
  /** Nothing is asked any more; what is shown stays, without a failure. */
  end(): void;
  /** Nothing is asked any more, and nothing shown. */
  drop(): void;
}

/** A question to the server as signals, without Apollo and its cache. Call it where injection works. */
export function serverQuestion<TData>(document: OperationDocument<TData, never>): ServerQuestion<TData> {
  const requests = inject(ServerRequests);
  const language = inject(LanguageStore);
  const data = signal<TData | undefined>(undefined, { equal: isSame });
  const loading = signal(false);
  const cause = signal<unknown>(null);
  let stop = new AbortController();

  const begin = (): AbortSignal => {
    stop.abort();
    stop = new AbortController();
    return stop.signal;
  };
  const end = () => {
    begin();
    loading.set(false);
    cause.set(null);
  };
  inject(DestroyRef).onDestroy(() => stop.abort());

  return {
    data: data.asReadonly(),
    loading: loading.asReadonly(),
    error: computed(() => (cause() ? toRequestFailure(cause(), language.tag()) : null)),
    ask: async (variables) => {
      const stopped = begin();
      loading.set(true);
      cause.set(null);
      try {
        const answer = await requests.send({ document, variables, signal: stopped });
        if (!stopped.aborted) {
          data.set(answer as TData);
        }
      } catch (failure) {
        if (!stopped.aborted) {
          cause.set(failure);
        }
      } finally {
        if (!stopped.aborted) {
          loading.set(false);
        }
      }
    },
    showKept: async (variables) => {
      const stopped = begin();
      const found = await requests.find({ document, variables });
      if (found && !stopped.aborted && data() === undefined) {
        data.set(found as TData);
      }
      return found !== null;
    },
    end,
    drop: () => {
      end();
      data.set(undefined);
    },
  };
}

/** Nothing is drawn again when the server says what is shown. */
function isSame(shown: unknown, answer: unknown): boolean {
  return shown === answer || JSON.stringify(shown) === JSON.stringify(answer);
}
