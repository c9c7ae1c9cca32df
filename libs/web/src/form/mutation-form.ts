import {
  type Signal,
  type WritableSignal,
  Injector,
  afterNextRender,
  computed,
  inject,
  linkedSignal,
  untracked,
} from '@angular/core';
import {
  type FieldTree,
  type SchemaPath,
  type SchemaPathTree,
  form,
  submit,
  validateTree,
} from '@angular/forms/signals';
import { MutationSender } from '../graphql/mutation-sender.ts';
import { type FieldProblem, type Refusal, messagesOf } from '../server/refusal.ts';
import {
  fieldsAlong,
  focusFirstError,
  isUnder,
  objectionErrors,
  problemsUnder,
  refused,
  shownField,
} from './objections.ts';

/** What a form has beyond its model. */
export interface FormTerms<Model> {
  /** The rules of the fields, as Angular's signal forms have them; each with the message that is shown. */
  readonly rules?: (path: SchemaPathTree<Model>) => void;
  /** What is done when every field is right; it sends the form. */
  readonly save: () => Promise<unknown>;
  /** Where an objection of the server stands, when its path is not the one of the field. */
  readonly at?: (problem: FieldProblem) => FieldProblem;
  /** Paths of the server that the form shows itself, by `problemsUnder`: they are no fields of the model. */
  readonly shows?: readonly string[];
}

/** An objection of the server, and the value that it is about. */
interface Objection extends FieldProblem {
  readonly value: unknown;
}

/**
 * A form of Angular's signal forms that sends mutations. An objection of the server is an error of its field until the
 * field has another value or the screen another language; what stands at no field is the `failure`.
 */
export class MutationForm<Model extends object> extends MutationSender {
  private readonly injector = inject(Injector);
  private readonly objections = linkedSignal<string, readonly Objection[]>({
    source: this.language,
    computation: () => [],
  });
  /** The objections to values that are still there. */
  private readonly standing = computed(() =>
    this.objections().filter(({ path, value }) => this.valueAt(path) === value),
  );

  /** For `[formRoot]` of the form and `[formField]` of its fields. */
  readonly fields: FieldTree<Model>;
  override readonly busy = computed(() => this.sending() || this.fields().submitting());
  override readonly failure: Signal<string> = computed(() => {
    const elsewhere = this.standing().filter(({ path }) => !shownField(this.fields, path) && !this.isOwn(path));
    return [this.sentence(), ...messagesOf(elsewhere)].filter(Boolean).join(' ');
  });

  constructor(
    readonly model: WritableSignal<Model>,
    private readonly terms: FormTerms<Model>,
  ) {
    super();
    const rules = (path: SchemaPathTree<Model>) => {
      terms.rules?.(path);
      // The type of a path depends on whether its value is a control of the older forms, which no model here has.
      validateTree(path as SchemaPath<Model>, () => objectionErrors(this.fields, this.standing()));
    };
    const action = async () => {
      this.clear();
      await terms.save();
    };
    this.fields = form(model, rules, { submission: { action, onInvalid: () => this.sendAgainOrFocus() } });
  }

  /** Sends the form as its button does, when every field is right. */
  submit(): Promise<boolean> {
    return submit(this.fields);
  }

  /** What the server objects to in a group that the form shows itself, and in everything in it. */
  problemsUnder(group: string): string[] {
    return problemsUnder(this.standing(), group);
  }

  /** Shows an objection that the form has after it was sent. */
  object(path: string, message: string): void {
    this.show([{ path, message }]);
  }

  /** Drops what the server objected to, here and at the fields. */
  override clear(): void {
    super.clear();
    this.objections.set([]);
  }

  /** Begins anew with these values: no field was touched, and nothing is objected to. */
  reset(values: Model): void {
    this.model.set(values);
    this.fields().reset();
    this.clear();
  }

  protected override refuse(refusal: Refusal): void {
    if (refusal.fields?.length) {
      this.show(refusal.fields);
    } else {
      super.refuse(refusal);
    }
  }

  private show(problems: readonly FieldProblem[]): void {
    const placed = problems.map((problem) => this.terms.at?.(problem) ?? problem);
    this.objections.set(placed.map((each) => ({ ...each, value: untracked(() => this.valueAt(each.path)) })));
    for (const { path } of placed) {
      shownField(this.fields, path)?.().markAsTouched({ skipDescendants: true });
    }
    this.focusFirst();
  }

  private isOwn(path: string): boolean {
    return (this.terms.shows ?? []).some((group) => isUnder(path, group));
  }

  /** What was refused is sent as it is when the person wants it: another time, the server may take it. */
  private sendAgainOrFocus(): void {
    if (
      this.fields()
        .errorSummary()
        .every(({ kind }) => kind === refused)
    ) {
      this.clear();
      queueMicrotask(() => void this.submit());
    } else {
      this.focusFirst();
    }
  }

  private focusFirst(): void {
    afterNextRender(() => focusFirstError(this.fields), { injector: this.injector });
  }

  private valueAt(path: string): unknown {
    return fieldsAlong(this.fields, path).at(-1)?.().value();
  }
}
