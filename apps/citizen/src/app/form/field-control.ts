import { type ModelSignal, type Signal, Directive, computed, inject, input } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { hostElement, ScreenTexts } from '@ns/web';
import { fieldMessage } from '@ns/web/forms';

/** What the elements of Ionic's fields offer, each some of it. */
type IonicField = HTMLElement & Partial<Pick<HTMLIonInputElement, 'getInputElement' | 'setFocus'>>;

/**
 * What the fields of this app have in common: a label, a hint and, once the form was sent, the error of the bound
 * field. No field says that it was left empty when the focus goes on: what moves under a finger is pressed by mistake.
 */
@Directive()
export abstract class FieldControl<Value> implements FormValueControl<Value> {
  abstract readonly value: ModelSignal<Value>;
  abstract readonly label: Signal<string>;
  readonly hint = input('');
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly required = input(false);

  protected readonly t = inject(ScreenTexts).t;
  private readonly host = hostElement();
  /** What is compulsory is marked before it is refused. The mark does not part from its label at the end of a line. */
  protected readonly markedLabel = computed(() => (this.required() ? `${this.label()}\u00a0*` : this.label()));
  /** What is wrong with the field; empty when nothing is. */
  protected readonly problem = computed(() => fieldMessage(this));

  focus(): void {
    this.host.scrollIntoView({ block: 'center' });
    void this.take(this.host.querySelector<IonicField>(this.focused));
  }

  /** Selector of what takes the keys. */
  protected abstract readonly focused: string;

  /** A field of Ionic takes the keys once it is drawn, which its inner element is given for. */
  private async take(field: IonicField | null): Promise<void> {
    await field?.getInputElement?.();
    await (field?.setFocus?.() ?? field?.focus());
  }
}
