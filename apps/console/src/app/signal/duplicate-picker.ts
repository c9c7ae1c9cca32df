import { Component, computed, inject, input, linkedSignal, model, signal } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { MatAutocomplete, MatAutocompleteTrigger } from '@angular/material/autocomplete';
import { TranslocoPipe } from '@jsverse/transloco';
import { FindOriginalDocument, type FindOriginalQuery } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { fieldParts } from '../form/form-parts.ts';
import { OwnField } from '../form/own-field.ts';

type Found = FindOriginalQuery['signals']['edges'][number]['node'];

const typingPauseMs = 300;
const shortestSearch = 3;

/** Finds the signal that this one doubles, by its reference or its words. */
@Component({
  selector: 'ns-duplicate-picker',
  imports: [MatAutocomplete, MatAutocompleteTrigger, fieldParts, TranslocoPipe],
  template: `
    <mat-form-field class="ns-wide">
      <mat-label>{{ label() }}</mat-label>
      <input
        #field
        matInput
        [required]="required()"
        [matAutocomplete]="choices"
        [value]="referenceOf(text())"
        (input)="type(field.value)"
        (blur)="touch.emit()"
      />
      <mat-autocomplete
        #choices="matAutocomplete"
        [displayWith]="referenceOf"
        (optionSelected)="choose($event.option.value)"
      >
        @for (found of others(); track found.id) {
          <mat-option [value]="found">
            <strong class="ns-reference">{{ found.reference }}</strong> · {{ found.settlement.name }} ·
            {{ found.statusLabel }}
            <span class="ns-quiet">– {{ found.description.slice(0, 70) }}</span>
          </mat-option>
        }
      </mat-autocomplete>
      @if (chosen(); as original) {
        <mat-hint
          >{{ original.settlement.name }} · {{ original.statusLabel }} ·
          {{ original.description.slice(0, 90) }}</mat-hint
        >
      } @else {
        <mat-hint>{{ hint() || ('transition.duplicateHint' | transloco) }}</mat-hint>
      }
      <mat-error>{{ message() }}</mat-error>
    </mat-form-field>
  `,
})
export class DuplicatePicker extends OwnField implements FormValueControl<string> {
  private readonly client = inject(GraphqlClient);
  private typing: ReturnType<typeof setTimeout> | undefined;

  /** Id of the chosen signal. */
  readonly value = model('');
  /** The signal that is being closed cannot double itself. */
  readonly except = input.required<string>();

  private readonly found = signal<readonly Found[]>([]);
  protected readonly others = computed(() => this.found().filter(({ id }) => id !== this.except()));
  protected readonly chosen = signal<Found | null>(null);
  protected readonly text = linkedSignal<Found | string>(() => this.chosen() ?? '');
  protected readonly referenceOf = (found: Found | string | null): string =>
    typeof found === 'string' ? found : (found?.reference ?? '');

  protected type(text: string): void {
    if (this.chosen()) {
      this.chosen.set(null);
      this.value.set('');
    }
    this.text.set(text);
    clearTimeout(this.typing);
    if (text.trim().length >= shortestSearch) {
      this.typing = setTimeout(() => void this.search(text.trim()), typingPauseMs);
    }
  }

  protected choose(found: Found): void {
    this.chosen.set(found);
    this.value.set(found.id);
  }

  private async search(text: string): Promise<void> {
    const answer = await this.client.query(FindOriginalDocument, { text });
    this.found.set(answer.__typename === 'RequestFailure' ? [] : answer.edges.map(({ node }) => node));
  }
}
