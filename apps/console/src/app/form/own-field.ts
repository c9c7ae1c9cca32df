import { Directive, type ElementRef, computed, input, output, viewChild } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { fieldMessage } from '@ns/web';

/** A field of our own around one input `#field` of Material: what `[formField]` tells it, and what it tells back. */
@Directive()
export abstract class OwnField {
  readonly label = input('');
  readonly required = input(false);
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  /** The field was left. */
  readonly touch = output();

  /** What is wrong, once the field was left or the form was sent. */
  protected readonly message = computed(() => fieldMessage(this));
  protected readonly matcher = { isErrorState: () => this.message() !== '' };
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  focus(): void {
    this.field()?.nativeElement.focus();
  }
}
