import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { type FormControl, FormsModule } from '@angular/forms';
import { MatAutocomplete, MatAutocompleteTrigger } from '@angular/material/autocomplete';
import { TranslocoPipe } from '@jsverse/transloco';
import { FindOriginalDocument, type FindOriginalQuery } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { fieldParts } from '../form/form-parts.ts';

type Found = FindOriginalQuery['signals']['edges'][number]['node'];

const typingPauseMs = 300;
const shortestSearch = 3;

/** Finds the signal that this one doubles, by its reference or its words. */
@Component({
  selector: 'ns-duplicate-picker',
  imports: [FormsModule, MatAutocomplete, MatAutocompleteTrigger, fieldParts, TranslocoPipe],
  template: `
    <mat-form-field class="ns-wide">
      <mat-label>{{ label() }}</mat-label>
      <input
        #field
        matInput
        [required]="required()"
        [matAutocomplete]="choices"
        [ngModel]="text()"
        [ngModelOptions]="{ standalone: true }"
        [errorStateMatcher]="matcher"
        (input)="type(field.value)"
        (blur)="control().markAsTouched()"
      />
      <mat-autocomplete
        #choices="matAutocomplete"
        panelWidth="auto"
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
        <mat-hint>{{ hint() ?? ('transition.duplicateHint' | transloco) }}</mat-hint>
      }
      <mat-error>{{ problem() ?? ('transition.duplicateMissing' | transloco) }}</mat-error>
    </mat-form-field>
  `,
})
export class DuplicatePicker {
  private readonly client = inject(GraphqlClient);
  private typing: ReturnType<typeof setTimeout> | undefined;

  /** Holds the id of the chosen signal. */
  readonly control = input.required<FormControl<string>>();
  /** The signal that is being closed cannot double itself. */
  readonly except = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  readonly required = input(false);
  readonly problem = input<string | null>(null);

  private readonly found = signal<readonly Found[]>([]);
  protected readonly others = computed(() => this.found().filter(({ id }) => id !== this.except()));
  protected readonly chosen = signal<Found | null>(null);
  protected readonly text = linkedSignal<Found | string>(() => this.chosen() ?? '');
  protected readonly referenceOf = (found: Found | string | null): string =>
    typeof found === 'string' ? found : (found?.reference ?? '');
  protected readonly matcher = { isErrorState: () => this.control().invalid && this.control().touched };

  protected type(text: string): void {
    if (this.chosen()) {
      this.chosen.set(null);
      this.control().setValue('');
    }
    clearTimeout(this.typing);
    if (text.trim().length >= shortestSearch) {
      this.typing = setTimeout(() => void this.search(text.trim()), typingPauseMs);
    }
  }

  protected choose(found: Found): void {
    this.chosen.set(found);
    this.control().setValue(found.id);
    this.control().markAsDirty();
  }

  private async search(text: string): Promise<void> {
    const answer = await this.client.query(FindOriginalDocument, { text });
    this.found.set(answer.__typename === 'RequestFailure' ? [] : answer.edges.map(({ node }) => node));
  }
}
