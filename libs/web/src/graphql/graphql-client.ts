import { Injectable, inject } from '@angular/core';
import type { OperationVariables } from '@apollo/client';
import type { OperationDocument } from '@ns/contract/operation-document';
import { LanguageStore } from '../language/language-store.ts';
import { LazyApollo } from './lazy-apollo.ts';
import { LiveConnection } from './live-connection.ts';
import type { RequestFailure } from '../server/request-failure.ts';
import { type RootValue, rootValueOf } from '../server/root-value.ts';
import { ServerRequests } from './server-requests.ts';

/**
 * One-off operations; lists and pages that stay on the screen use `liveQuery` instead. What a mutation brings, and what
 * a query does where Apollo is there, goes into its cache, so that all that is on the screen follows.
 */
@Injectable({ providedIn: 'root' })
export class GraphqlClient {
  private readonly apollo = inject(LazyApollo);
  private readonly requests = inject(ServerRequests);
  private readonly language = inject(LanguageStore);
  private readonly live = inject(LiveConnection);

  /**
   * Sends a mutation and gives the result union of its root field. A missing or unreadable answer is
   * one more member of that union, so nothing is thrown. `withoutSession`: it travels without a token and is never
   * replayed.
   */
  mutate<TData, TVariables extends OperationVariables>(
    mutation: OperationDocument<TData, TVariables>,
    variables: NoInfer<TVariables>,
    { withoutSession = false } = {},
  ): Promise<RootValue<TData> | RequestFailure> {
    return this.answer<TData>(async () => {
      this.apollo.expectChange();
      const data = await this.requests.send({ document: mutation, variables, withoutSession });
      await this.apollo.learn(mutation, data as TData);
      return data;
    });
  }

  /** Asks once, past the cache. Failures are given, not thrown, as with `mutate`. */
  query<TData, TVariables extends OperationVariables>(
    query: OperationDocument<TData, TVariables>,
    variables: NoInfer<TVariables>,
  ): Promise<RootValue<TData> | RequestFailure> {
    return this.answer<TData>(async () => {
      const data = await this.requests.send({ document: query, variables });
      (await this.apollo.presentOrComing())?.learn(query, data as TData, variables);
      return data;
    });
  }

  /**
   * Asks anew what a mutation has made old; what the device kept of it goes at once, so that no visit begins with it.
   */
  async renew<TData, TVariables extends OperationVariables>(
    query: OperationDocument<TData, TVariables>,
    variables: NoInfer<TVariables>,
  ): Promise<void> {
    await this.requests.forget({ document: query, variables });
    await this.query(query, variables);
  }

  /** Opens the live connection anew with the present session and language. */
  reconnect(): void {
    this.live.reconnect();
  }

  private answer<TData>(ask: () => Promise<unknown>): Promise<RootValue<TData> | RequestFailure> {
    return rootValueOf<TData>(ask, this.language.tag());
  }
}
