import { type Signal, inject, linkedSignal, signal } from '@angular/core';
import type { OperationVariables } from '@apollo/client';
import type { OperationDocument } from '@ns/contract/operation-document';
import { LanguageStore } from '../language/language-store.ts';
import { type Refusal, refusalText } from '../server/refusal.ts';
import type { RootValue } from '../server/root-value.ts';
import { GraphqlClient } from './graphql-client.ts';

type NamedAnswer = { readonly __typename: string };

/** What is wanted of an answer: the named members of its union; without names all that is no refusal. */
type Wanted<TAnswer, TName extends string> = [TName] extends [never]
  ? Exclude<TAnswer, Refusal>
  : Extract<TAnswer, { readonly __typename: TName }>;

/** The names that the members of an answer have. */
type NameOf<TAnswer> = Extract<TAnswer, NamedAnswer>['__typename'];

/** Sends the mutations of a button or a form, one at a time, and says in words why an answer is not the wanted one. */
export class MutationSender {
  private readonly client = inject(GraphqlClient);
  protected readonly language = inject(LanguageStore).tag;
  protected readonly sending = signal(false);
  /** The server wrote it in the language of the question: in another one it is dropped. */
  protected readonly sentence = linkedSignal<string, string>({ source: this.language, computation: () => '' });

  /** Whether a mutation is under way. */
  readonly busy: Signal<boolean> = this.sending.asReadonly();
  /** What is wrong and stands at no field; empty when nothing is. */
  readonly failure: Signal<string> = this.sentence.asReadonly();

  /** Says what is wrong and stands at no field. */
  fail(message: string): void {
    this.sentence.set(message);
  }

  /** Drops what was said about an earlier try. */
  clear(): void {
    this.sentence.set('');
  }

  /** Shows why the answer is not the wanted one. */
  protected refuse(refusal: Refusal): void {
    this.fail(refusalText(refusal));
  }

  /**
   * Sends a mutation and gives the wanted members of its union. Any other is shown, at its field or as a problem of the
   * form, and gives null; so does a call while another one is under way.
   */
  send<TData, TVariables extends OperationVariables, TName extends NameOf<RootValue<TData>> = never>(
    mutation: OperationDocument<TData, TVariables>,
    variables: NoInfer<TVariables>,
    ...wanted: readonly TName[]
  ): Promise<Wanted<RootValue<TData>, TName> | null> {
    return this.settle(() => this.client.mutate(mutation, variables), wanted);
  }

  /** As `send`, for an answer that is got in another way. */
  receive<TAnswer, TName extends NameOf<TAnswer> = never>(
    ask: () => Promise<TAnswer>,
    ...wanted: readonly TName[]
  ): Promise<Wanted<TAnswer, TName> | null> {
    return this.settle(ask, wanted);
  }

  /** The answer when it has one of the names, which is what makes it a `TWanted`. */
  private async settle<TWanted>(ask: () => Promise<unknown>, wanted: readonly string[]): Promise<TWanted | null> {
    if (this.sending()) {
      return null;
    }
    this.sending.set(true);
    this.clear();
    const answer = await ask().finally(() => this.sending.set(false));
    if (isWanted(answer, wanted)) {
      return answer as TWanted;
    }
    this.refuse(answer as Refusal);
    return null;
  }
}

function isWanted(answer: unknown, names: readonly string[]): boolean {
  if (typeof answer !== 'object' || answer === null) {
    return true;
  }
  const { __typename, message } = answer as Partial<NamedAnswer & Refusal>;
  return names.length > 0 ? names.some((name) => name === __typename) : message === undefined;
}
