import { type Signal, computed, effect, linkedSignal, untracked } from '@angular/core';
import type { AbstractControl } from '@angular/forms';
import { type FieldProblem, MutationSender, type Refusal } from '@ns/web';
import { showProblems, withdraw } from './field-problems.ts';

type Controls = Readonly<Record<string, AbstractControl>>;

/** The state of a form that sends mutations, one at a time: under way, and what the server objects to. */
export class MutationForm extends MutationSender {
  /** The server wrote them in the language of the question: in another one they are dropped, here and at the fields. */
  private readonly objections = linkedSignal<string, readonly string[]>({
    source: this.language,
    computation: () => [],
  });

  /** What is wrong and stands at no field. */
  readonly problems = this.objections.asReadonly();
  /** The same as one text; null when nothing is wrong. */
  readonly problem: Signal<string | null> = computed(() => this.objections().join(' ') || null);

  /**
   * @param controls where objections are shown, by the name that the server has for the field
   * @param showOwn shows objections that have another place in the form, instead of those there, and gives the others
   */
  constructor(
    private readonly controls: () => Controls = () => ({}),
    private readonly showOwn: (problems: readonly FieldProblem[]) => readonly FieldProblem[] = (problems) => problems,
  ) {
    super();
    effect(() => {
      this.language();
      untracked(() => this.withdrawAtFields());
    });
  }

  /** Shows an objection that the form itself has. */
  override fail(message: string): void {
    this.objections.set([message]);
  }

  override clear(): void {
    this.objections.set([]);
    this.withdrawAtFields();
  }

  protected override refuse({ message, fields = [] }: Refusal): void {
    const problems = this.showOwn(fields.length > 0 ? fields : [{ path: '', message }]);
    this.objections.set(showProblems(this.controls(), problems));
  }

  private withdrawAtFields(): void {
    withdraw(this.controls());
    this.showOwn([]);
  }
}
