import { type Signal, computed, inject, linkedSignal } from '@angular/core';
import type { AbstractControl } from '@angular/forms';
import { type FieldProblem, LanguageStore, MutationSender, type Refusal } from '@ns/web';
import { showProblems } from './field-problems.ts';

type Controls = Readonly<Record<string, AbstractControl>>;

/** The state of a form that sends mutations, one at a time: under way, and what the server objects to. */
export class MutationForm extends MutationSender {
  /** The server wrote them in the language of the question: in another one they are dropped. */
  private readonly objections = linkedSignal<string, readonly string[]>({
    source: inject(LanguageStore).tag,
    computation: () => [],
  });

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
  ) {
    super();
  }

  /** Shows an objection that the form itself has. */
  fail(message: string): void {
    this.objections.set([message]);
  }

  clear(): void {
    this.objections.set([]);
  }

  protected refuse({ message, fields = [] }: Refusal): void {
    const problems = this.showOwn(fields.length > 0 ? fields : [{ path: '', message }]);
    this.objections.set(showProblems(this.controls(), problems));
  }
}
