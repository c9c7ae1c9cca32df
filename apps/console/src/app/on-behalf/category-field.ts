import { Component, DestroyRef, computed, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatAutocomplete, MatAutocompleteTrigger } from '@angular/material/autocomplete';
import { MatChip, MatChipSet } from '@angular/material/chips';
import { TranslocoPipe } from '@jsverse/transloco';
import { SuggestedCategoriesDocument } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { type CategoryEntry, fittingCategories } from './category-words.ts';
import { fieldParts } from '../form/form-parts.ts';

const typingPauseMs = 500;
/** Shorter descriptions say too little. */
const shortestDescription = 12;

/** The category, by everyday words; what the description sounds like is proposed below. */
@Component({
  selector: 'ns-category-field',
  imports: [FormsModule, MatAutocomplete, MatAutocompleteTrigger, MatChip, MatChipSet, fieldParts, TranslocoPipe],
  template: `
    <mat-form-field class="ns-wide">
      <mat-label>{{ 'onBehalf.category' | transloco }}</mat-label>
      <input
        #field
        matInput
        required
        autocomplete="off"
        [matAutocomplete]="choices"
        [ngModel]="text()"
        [ngModelOptions]="{ standalone: true }"
        [errorStateMatcher]="matcher"
        (input)="type(field.value)"
        (focus)="field.select()"
      />
      <mat-autocomplete
        #choices="matAutocomplete"
        autoActiveFirstOption
        autoSelectActiveOption
        panelWidth="auto"
        [displayWith]="nameOf"
        (optionSelected)="pick.emit($event.option.value.category.code)"
      >
        @for (entry of fitting(); track entry.category.code) {
          <mat-option [value]="entry"
            >{{ entry.category.name }} <span class="ns-quiet ns-small">· {{ entry.group }}</span></mat-option
          >
        }
      </mat-autocomplete>
      <mat-hint>{{ 'onBehalf.categoryHint' | transloco }}</mat-hint>
      <mat-error>{{ problem() ?? ('transition.missingChoice' | transloco) }}</mat-error>
    </mat-form-field>
    @if (suggested().length) {
      <mat-chip-set [attr.aria-label]="'onBehalf.suggested' | transloco">
        @for (entry of suggested(); track entry.category.code) {
          <mat-chip>
            <button type="button" (click)="pick.emit(entry.category.code)">{{ entry.category.name }}</button>
          </mat-chip>
        }
      </mat-chip-set>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
    }
    button {
      border: 0;
      padding: 0;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
  `,
})
export class CategoryField {
  private readonly client = inject(GraphqlClient);

  readonly entries = input.required<readonly CategoryEntry[]>();
  /** Code of the chosen category; empty for none. */
  readonly chosen = input.required<string>();
  /** What the signal is about, for the proposals. */
  readonly description = input.required<string>();
  readonly touched = input(false);
  readonly problem = input<string | null>(null);
  readonly pick = output<string>();

  private readonly entry = computed(
    () => this.entries().find(({ category }) => category.code === this.chosen()) ?? null,
  );
  protected readonly text = linkedSignal<CategoryEntry | string>(() => this.entry() ?? '');
  protected readonly fitting = computed(() => {
    const text = this.text();
    return typeof text === 'string' ? fittingCategories(this.entries(), text) : this.entries();
  });
  private readonly proposals = signal<readonly string[]>([]);
  protected readonly suggested = computed(() =>
    this.entries().filter(
      ({ category }) => category.code !== this.chosen() && this.proposals().includes(category.code),
    ),
  );
  protected readonly nameOf = (entry: CategoryEntry | string | null): string =>
    typeof entry === 'string' ? entry : (entry?.category.name ?? '');
  protected readonly matcher = {
    isErrorState: () => this.touched() && (this.chosen() === '' || this.problem() !== null),
  };

  constructor() {
    let pause: ReturnType<typeof setTimeout> | undefined;
    inject(DestroyRef).onDestroy(() => clearTimeout(pause));
    effect(() => {
      const text = this.description().trim();
      clearTimeout(pause);
      if (text.length >= shortestDescription) {
        pause = setTimeout(() => void this.suggest(text), typingPauseMs);
      }
    });
  }

  protected type(text: string): void {
    if (this.chosen()) {
      this.pick.emit('');
    }
    this.text.set(text);
  }

  private async suggest(text: string): Promise<void> {
    const answer = await this.client.query(SuggestedCategoriesDocument, { text });
    this.proposals.set('__typename' in answer ? [] : answer.map(({ category }) => category.code));
  }
}
