import { Injectable, inject } from '@angular/core';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { LanguageStore } from '../language/language-store';
import { ANSWER_SHELF } from './kept-answers';
import { LiveConnection } from './live-connection';
import { type RequestFailure, toRequestFailure } from './request-failure';

/** The value of the one root field that an operation of ours has. */
export type RootValue<TData> = TData[Exclude<keyof TData, '__typename'>];

/** One-off operations. Lists and pages that stay on the screen use `liveQuery` instead. */
@Injectable({ providedIn: 'root' })
export class GraphqlClient {
  private readonly apollo = inject(Apollo);
  private readonly language = inject(LanguageStore);
  private readonly live = inject(LiveConnection);
  private readonly shelf = inject(ANSWER_SHELF);

  /**
   * Sends a mutation and gives the result union of its root field. A missing or unreadable answer is
   * one more member of that union, so nothing is thrown.
   */
  async mutate<TData, TVariables extends OperationVariables>(
    mutation: TypedDocumentNode<TData, TVariables>,
    variables: NoInfer<TVariables>,
    { context }: { context?: Record<string, unknown> } = {},
  ): Promise<RootValue<TData> | RequestFailure> {
    try {
      const { data } = await firstValueFrom(this.apollo.mutate<TData, OperationVariables>({ mutation, variables, context }));
      return rootValue(data as TData);
    } catch (error) {
      return toRequestFailure(error, this.language.code());
    }
  }

  /** Asks once, past the cache unless told otherwise. Failures are given, not thrown, as with `mutate`. */
  async query<TData, TVariables extends OperationVariables>(
    query: TypedDocumentNode<TData, TVariables>,
    variables: NoInfer<TVariables>,
    { fetchPolicy = 'network-only' as 'network-only' | 'cache-first' } = {},
  ): Promise<RootValue<TData> | RequestFailure> {
    try {
      const { data } = await firstValueFrom(this.apollo.query<TData, OperationVariables>({ query, variables, fetchPolicy }));
      return rootValue(data as TData);
    } catch (error) {
      return toRequestFailure(error, this.language.code());
    }
  }

  /** Empties the cache and the device's shelf, so that one person never sees what another one loaded. */
  async forgetAnswers(): Promise<void> {
    await this.shelf.forgetPersons();
    await this.apollo.client.clearStore();
  }

  /** Opens the live connection anew with the present session and language. */
  reconnect(): void {
    this.live.reconnect();
  }
}

function rootValue<TData>(data: TData): RootValue<TData> {
  const [field] = Object.entries(data as Record<string, unknown>).filter(([name]) => name !== '__typename');
  if (!field) {
    throw new Error('The answer has no root field.');
  }
  return field[1] as RootValue<TData>;
}
