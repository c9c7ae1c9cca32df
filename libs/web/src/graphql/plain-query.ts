import { effect, inject, untracked } from '@angular/core';
import type { OperationDocument } from '@ns/contract/operation-document';
import { LanguageStore } from '../language/language-store.ts';
import { type ServerQuestion, serverQuestion } from './server-question.ts';

export interface PlainQuery<TData> extends Pick<ServerQuestion<TData>, 'data' | 'error'> {
  /** Asks the server again, with the present variables. Failures land in `error`. */
  refetch(): Promise<void>;
}

/** What a query is asked with; nothing where it has no variables. */
type Asked<TVariables> = TVariables extends Record<string, never> ? [] : [variables: () => TVariables];

/**
 * A query as signals that fetches no Apollo when something changes: for what is the same for everybody and changes
 * rarely (menus, the municipality), and for what changes by what its own part of the page does (settings). Asked again
 * when the language or the signals read by `variables` change. Call it where injection works.
 */
export function plainQuery<TData, TVariables extends Readonly<Record<string, unknown>>>(
  query: OperationDocument<TData, TVariables>,
  ...[variables]: Asked<NoInfer<TVariables>>
): PlainQuery<TData> {
  const language = inject(LanguageStore);
  const { data, error, ask } = serverQuestion(query);
  const present = () => variables?.() ?? {};
  effect(() => {
    language.tag();
    const asked = present();
    untracked(() => void ask(asked));
  });
  return { data, error, refetch: () => ask(untracked(present)) };
}
