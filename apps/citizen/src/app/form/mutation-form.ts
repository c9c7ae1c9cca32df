import { linkedSignal } from '@angular/core';
import { type FieldProblem, hostElement, MutationSender, type Refusal } from '@ns/web';
import { problemAt, problemsElsewhere, problemsUnder } from './field-problems.ts';
import { focusFirstProblem } from './focus-first-problem.ts';

/** The state of a form that sends mutations, one at a time: under way, and what the server objects to. */
export class MutationForm extends MutationSender {
  private readonly host = hostElement();
  /** The server wrote both in the language of the question: in another one they are dropped. */
  private readonly objections = linkedSignal<string, readonly FieldProblem[]>({
    source: this.language,
    computation: () => [],
  });

  /**
   * @param fields the names that the server has for the fields which show their objections themselves
   * @param focuses whether objections take the reader to the first such field
   */
  constructor(
    private readonly fields: readonly string[] = [],
    private readonly focuses = true,
  ) {
    super();
  }

  /** What is wrong with a field; empty when nothing is. */
  problemAt(path: string): string {
    return problemAt(this.objections(), path);
  }

  /** What is wrong with a list and with everything in it. */
  problemsUnder(group: string): string[] {
    return problemsUnder(this.objections(), group);
  }

  /** Shows an objection that the form itself has to one of its fields. */
  object(path: string, message: string): void {
    this.show([{ path, message }]);
  }

  /** Shows what is wrong and stands at no field. */
  override fail(message: string): void {
    this.sentence.set(message);
  }

  /** Drops the objections to fields: one to an old text is none to the new one. */
  clearFields(): void {
    this.objections.set([]);
  }

  override clear(): void {
    this.clearFields();
    this.fail('');
  }

  protected override refuse({ message, fields = [] }: Refusal): void {
    if (fields.length > 0) {
      this.show(fields);
    } else {
      this.fail(message);
    }
  }

  private show(problems: readonly FieldProblem[]): void {
    this.objections.set(problems);
    this.fail(problemsElsewhere(problems, this.fields).join(' '));
    if (this.focuses) {
      focusFirstProblem(this.host);
    }
  }
}
