import { inject, signal } from '@angular/core';
import type { OperationVariables } from '@apollo/client';
import type { OperationDocument } from '@ns/contract/operation-document';
import type { RootValue } from '../server/root-value.ts';
import { GraphqlClient } from './graphql-client.ts';

/** One complaint of the server about one input, as in `InvalidInputError.fields`. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** An answer that is not the wanted one: a sentence for the reader, and what is wrong with which field. */
export interface Refusal {
  readonly message: string;
  readonly fields?: readonly FieldProblem[];
}
type NamedAnswer = { readonly __typename: string };

/** What is wanted of an answer: the named members of its union; without names all that is no refusal. */
type Wanted<TAnswer, TName extends string> = [TName] extends [never]
  ? Exclude<TAnswer, Refusal>
  : Extract<TAnswer, { readonly __typename: TName }>;

/** The names that the members of an answer have. */
type NameOf<TAnswer> = Extract<TAnswer, NamedAnswer>['__typename'];

/** Sends the mutations of a form, one at a time; each app says how it shows what the server objects to. */
export abstract class MutationSender {
  private readonly client = inject(GraphqlClient);
  private readonly sending = signal(false);

  /** A mutation is under way. */
  readonly busy = this.sending.asReadonly();

  /** Drops what was said about an earlier try. */
  abstract clear(): void;

  /** Shows why the answer is not the wanted one. */
  protected abstract refuse(refusal: Refusal): void;

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
    if (this.busy()) {
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
