import { type Signal, computed, inject, linkedSignal, signal } from '@angular/core';
import { type AbstractControl } from '@angular/forms';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { GraphqlClient, LanguageStore, type RootValue } from '@ns/web';
import { type FieldProblem, showProblems } from './field-problems.ts';

/** An answer that is not the wanted one: a sentence for the reader, and what is wrong with which field. */
interface Refusal {
  readonly message: string;
  readonly fields?: readonly FieldProblem[];
}
type NamedAnswer = { readonly __typename: string };
type Controls = Readonly<Record<string, AbstractControl>>;

/** What is wanted of an answer: the named members of its union; without names all that is no refusal. */
type Wanted<TAnswer, TName extends string> = [TName] extends [never]
  ? Exclude<TAnswer, Refusal>
  : Extract<TAnswer, { readonly __typename: TName }>;

/** The names that the members of an answer have. */
type NameOf<TAnswer> = Extract<TAnswer, NamedAnswer>['__typename'];

/** The state of a form that sends mutations, one at a time: under way, and what the server objects to. */
export class MutationForm {
  private readonly client = inject(GraphqlClient);
  private readonly sending = signal(false);
  /** The server wrote them in the language of the question: in another one they are dropped. */
  private readonly objections = linkedSignal<string, readonly string[]>({
    source: inject(LanguageStore).tag,
    computation: () => [],
  });

  readonly busy = this.sending.asReadonly();
  /** What is wrong and stands at no field. */
  readonly problems = this.objections.asReadonly();
  /** The same as one text; null when nothing is wrong. */
  readonly problem: Signal<string | null> = computed(() => this.objections().join(' ') || null);

  /**
   * @param controls where objections are shown, by the name that the server has for the field
   * @param showOwn shows objections that have another place in the form, and gives back the others
   */
  constructor(
    private readonly controls: () => Controls = () => ({}),
    private readonly showOwn: (problems: readonly FieldProblem[]) => readonly FieldProblem[] = (problems) => problems,
  ) {}

  /**
   * Sends a mutation and gives the wanted members of its union. Any other is shown, at its field or as a problem of the
   * form, and gives null; so does a call while another one is under way.
   */
  send<TData, TVariables extends OperationVariables, TName extends NameOf<RootValue<TData>> = never>(
    mutation: TypedDocumentNode<TData, TVariables>,
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

  /** Shows an objection that the form itself has. */
  fail(message: string): void {
    this.objections.set([message]);
  }

  /** Drops what was said about an earlier try. */
  clear(): void {
    this.objections.set([]);
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
    const { message, fields = [] } = answer as Refusal;
    const problems = this.showOwn(fields.length > 0 ? fields : [{ path: '', message }]);
    this.objections.set(showProblems(this.controls(), problems));
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
