import { Component, computed, input, linkedSignal, model, signal } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { MatAutocomplete, MatAutocompleteTrigger } from '@angular/material/autocomplete';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Choice, findChoices } from './find-choice.ts';
import { fieldParts } from '../form/form-parts.ts';
import { OwnField } from '../form/own-field.ts';

/** One entry of a long menu, found by typing; its code is the value, empty for none. */
@Component({
  selector: 'ns-choice-field',
  imports: [MatAutocomplete, MatAutocompleteTrigger, fieldParts, TranslocoPipe],
  host: { style: 'display: block' },
  template: `
    <mat-form-field class="ns-wide">
      <mat-label>{{ label() }}</mat-label>
      <input
        #field
        matInput
        autocomplete="off"
        [required]="required()"
        [matAutocomplete]="panel"
        [value]="nameOf(text())"
        (input)="type(field.value)"
        (focus)="field.select()"
        (blur)="leave()"
        (keydown.enter)="$event.preventDefault()"
        (keydown.escape)="giveUp()"
      />
      <mat-autocomplete
        #panel="matAutocomplete"
        [autoActiveFirstOption]="typing()"
        [displayWith]="nameOf"
        (optionSelected)="pick($event.option.value)"
      >
        @if (!required() && !typing()) {
          <mat-option [value]="nothing()">{{ nothing().name }}</mat-option>
        }
        @for (choice of found(); track choice.code) {
          <mat-option [value]="choice">
            {{ choice.name }}
            @if (choice.detail) {
              <span class="ns-quiet ns-small ns-number">{{ choice.detail }}</span>
            }
          </mat-option>
        } @empty {
          <mat-option disabled>{{ 'filter.noneFound' | transloco }}</mat-option>
        }
      </mat-autocomplete>
      @if (hint()) {
        <mat-hint>{{ hint() }}</mat-hint>
      }
      <mat-error>{{ message() }}</mat-error>
    </mat-form-field>
  `,
})
export class ChoiceField extends OwnField implements FormValueControl<string> {
  readonly value = model('');
  readonly choices = input.required<readonly Choice[]>();
  /** What the entry for no choice says. */
  readonly none = input('');

  protected readonly nothing = computed<Choice>(() => ({ code: '', name: this.none() }));
  private readonly chosen = computed(() => this.choices().find(({ code }) => code === this.value()) ?? null);
  protected readonly text = linkedSignal<Choice | string>(() => this.chosen() ?? '');
  protected readonly typing = signal(false);
  protected readonly found = computed(() => {
    const text = this.text();
    return this.typing() && typeof text === 'string' ? findChoices(this.choices(), text) : this.choices();
  });
  protected readonly nameOf = (choice: Choice | string | null): string =>
    typeof choice === 'string' ? choice : choice?.code ? choice.name : '';

  protected type(text: string): void {
    this.typing.set(true);
    this.text.set(text);
  }

  protected pick(choice: Choice): void {
    this.typing.set(false);
    this.value.set(choice.code);
    this.text.set(choice.code ? choice : '');
  }

  /** The last choice stands again. */
  protected giveUp(): void {
    this.text.set(this.chosen() ?? '');
    this.typing.set(false);
  }

  /**
   * What was typed and not chosen is no choice: an emptied field is emptied, words that mean one entry choose it, and
   * others give way to the last choice. So does one letter, which may be a key that was meant for the list.
   */
  protected leave(): void {
    const text = this.text();
    if (this.typing() && typeof text === 'string') {
      const words = text.trim();
      const [only, ...others] = words.length > 1 ? this.found() : [];
      if (words === '' || (only && others.length === 0)) {
        this.pick(only ?? this.nothing());
      }
    }
    this.giveUp();
    this.touch.emit();
  }
}
