import { Component, computed, input, output, signal } from '@angular/core';
import { MatAutocomplete, MatAutocompleteTrigger } from '@angular/material/autocomplete';
import { MatPrefix } from '@angular/material/form-field';
import type { FilledTextFragment } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';
import { fieldParts } from '../form/form-parts.ts';

/** Ready texts for the step, already filled with the signal's values; picked by typing a part of the title or text. */
@Component({
  selector: 'ns-ready-text-picker',
  imports: [screenParts, MatAutocomplete, MatAutocompleteTrigger, fieldParts, MatPrefix],
  template: `
    <mat-form-field class="ns-wide">
      <mat-label>{{ 'readyText.pick' | transloco }}</mat-label>
      <mat-icon matPrefix svgIcon="text" aria-hidden="true" />
      <input
        #field
        matInput
        autocomplete="off"
        data-testid="ready-text"
        [matAutocomplete]="choices"
        [value]="typed()"
        (input)="typed.set(field.value)"
      />
      <mat-autocomplete
        #choices="matAutocomplete"
        autoActiveFirstOption
        [displayWith]="titleOf"
        (optionSelected)="choose($event.option.value)"
      >
        @for (text of fitting(); track text.id) {
          <mat-option [value]="text">
            <strong>{{ text.title }}</strong>
            <span class="ns-excerpt ns-quiet ns-small">{{ text.filled ?? text.text }}</span>
          </mat-option>
        }
      </mat-autocomplete>
    </mat-form-field>
  `,
  styles: `
    mat-option {
      padding-block: 6px;
    }
    .mat-icon[matPrefix] {
      width: 20px;
      height: 20px;
      margin: 0 4px 0 10px;
      padding: 0;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class ReadyTextPicker {
  readonly texts = input.required<readonly FilledTextFragment[]>();
  readonly picked = output<FilledTextFragment>();

  protected readonly typed = signal('');
  protected readonly fitting = computed(() => {
    const words = this.typed().toLowerCase().trim();
    return this.texts().filter(({ title, text }) => `${title} ${text}`.toLowerCase().includes(words));
  });
  protected readonly titleOf = (text: FilledTextFragment | string | null): string =>
    typeof text === 'string' ? text : '';

  protected choose(text: FilledTextFragment): void {
    this.picked.emit(text);
    this.typed.set('');
  }
}
