import { Directive, computed, effect, input, output, untracked, viewChild } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { MatInput } from '@angular/material/input';
import { fieldMessage } from '@ns/web/forms';

/** A field of our own around an input of Material: the inputs and outputs that `[formField]` binds. */
@Directive()
export abstract class OwnField {
  readonly label = input('');
  readonly hint = input('');
  readonly required = input(false);
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  /** The field was left. */
  readonly touch = output();

  /** What is wrong, once the field was left or the form was sent. */
  protected readonly message = computed(() => fieldMessage(this));
  private readonly input = viewChild(MatInput);

  constructor() {
    effect(() => {
      const [input, isWrong] = [this.input(), this.message() !== ''];
      untracked(() => {
        if (input && input.errorState !== isWrong) {
          input.errorState = isWrong;
          input.stateChanges.next();
        }
      });
    });
  }

  focus(): void {
    this.input()?.focus();
  }
}
