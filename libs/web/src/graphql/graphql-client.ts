import { Injectable, inject } from '@angular/core';
import type { OperationVariables } from '@apollo/client';
import type { OperationDocument } from '@ns/contract/operation-document';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { LanguageStore } from '../language/language-store.ts';
import type { RequestFailure } from '../server/request-failure.ts';
import { type RootValue, rootValueOf } from '../server/root-value.ts';
import { withoutSession } from '../server/operation-context.ts';

/**
 * One-off operations of Apollo, with the value of their root field; lists and pages that stay on the screen use
 * `watchQuery` instead. A missing or unreadable answer is one more member of the result union, so nothing is thrown.
 */
@Injectable({ providedIn: 'root' })
export class GraphqlClient {
  private readonly apollo = inject(Apollo);
  private readonly language = inject(LanguageStore);

  /**
   * Sends a mutation. What it brings goes into the cache, so that all that is on the screen follows.
   * `withoutSession`: it travels without a token, is never replayed, and its answer is not kept.
   */
  mutate<TData, TVariables extends OperationVariables>(
    mutation: OperationDocument<TData, TVariables>,
    variables: NoInfer<TVariables>,
    options: { readonly withoutSession?: boolean } = {},
  ): Promise<RootValue<TData> | RequestFailure> {
    const apart = options.withoutSession ? ({ context: withoutSession, fetchPolicy: 'no-cache' } as const) : {};
    return this.answer<TData>(() => this.apollo.mutate<TData, TVariables>({ mutation, variables, ...apart } as never));
  }

  /** Asks the server once, past the cache. */
  query<TData, TVariables extends OperationVariables>(
    query: OperationDocument<TData, TVariables>,
    variables: NoInfer<TVariables>,
    fetchPolicy: 'no-cache' | 'network-only' = 'no-cache',
  ): Promise<RootValue<TData> | RequestFailure> {
    return this.answer<TData>(() => this.apollo.query<TData, TVariables>({ query, variables, fetchPolicy } as never));
  }

  /** Asks anew what a mutation has made old, so that every page that shows it has it, and the device keeps it. */
  async renew<TData, TVariables extends OperationVariables>(
    query: OperationDocument<TData, TVariables>,
    variables: NoInfer<TVariables>,
  ): Promise<void> {
    await this.query(query, variables, 'network-only');
  }

  private answer<TData>(ask: () => ReturnType<Apollo['query']>): Promise<RootValue<TData> | RequestFailure> {
    return rootValueOf<TData>(async () => (await firstValueFrom(ask())).data, this.language.tag());
  }
}
