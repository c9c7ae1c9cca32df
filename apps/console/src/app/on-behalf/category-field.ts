import { Component, DestroyRef, computed, effect, inject, input, linkedSignal, model, signal } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { MatAutocomplete, MatAutocompleteTrigger } from '@angular/material/autocomplete';
import { MatChip, MatChipSet } from '@angular/material/chips';
import { TranslocoPipe } from '@jsverse/transloco';
import { SuggestedCategoriesDocument } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { type CategoryEntry, fittingCategories } from './category-words.ts';
import { fieldParts } from '../form/form-parts.ts';
import { OwnField } from '../form/own-field.ts';

const typingPauseMs = 500;
/** Shorter descriptions say too little. */
const shortestDescription = 12;

/** The category, by everyday words; what the description sounds like is proposed below. */
@Component({
  selector: 'ns-category-field',
  imports: [MatAutocomplete, MatAutocompleteTrigger, MatChip, MatChipSet, fieldParts, TranslocoPipe],
  template: `
    <mat-form-field class="ns-wide">
      <mat-label>{{ 'onBehalf.category' | transloco }}</mat-label>
      <input
        #field
        matInput
        [required]="required()"
        autocomplete="off"
        [matAutocomplete]="choices"
        [value]="nameOf(text())"
        (input)="type(field.value)"
        (focus)="field.select()"
      />
      <mat-autocomplete
        #choices="matAutocomplete"
        autoActiveFirstOption
        autoSelectActiveOption
        [displayWith]="nameOf"
        (optionSelected)="value.set($event.option.value.category.code)"
      >
        @for (entry of fitting(); track entry.category.code) {
          <mat-option [value]="entry"
            >{{ entry.category.name }} <span class="ns-quiet ns-small">· {{ entry.group }}</span></mat-option
          >
        }
      </mat-autocomplete>
      <mat-hint>{{ 'onBehalf.categoryHint' | transloco }}</mat-hint>
      <mat-error>{{ message() }}</mat-error>
    </mat-form-field>
    @if (suggested().length) {
      <mat-chip-set [attr.aria-label]="'onBehalf.suggested' | transloco">
        @for (entry of suggested(); track entry.category.code) {
          <mat-chip>
            <button type="button" (click)="value.set(entry.category.code)">{{ entry.category.name }}</button>
          </mat-chip>
        }
      </mat-chip-set>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
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
export class CategoryField extends OwnField implements FormValueControl<string> {
  private readonly client = inject(GraphqlClient);

  readonly entries = input.required<readonly CategoryEntry[]>();
  /** Code of the chosen category; empty for none. */
  readonly value = model('');
  /** What the signal is about, for the proposals. */
  readonly description = input.required<string>();

  private readonly entry = computed(
    () => this.entries().find(({ category }) => category.code === this.value()) ?? null,
  );
  protected readonly text = linkedSignal<CategoryEntry | string>(() => this.entry() ?? '');
  protected readonly fitting = computed(() => {
    const text = this.text();
    return typeof text === 'string' ? fittingCategories(this.entries(), text) : this.entries();
  });
  private readonly proposals = signal<readonly string[]>([]);
  protected readonly suggested = computed(() =>
    this.entries().filter(({ category }) => category.code !== this.value() && this.proposals().includes(category.code)),
  );
  protected readonly nameOf = (entry: CategoryEntry | string | null): string =>
    typeof entry === 'string' ? entry : (entry?.category.name ?? '');

  constructor() {
    super();
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
    if (this.value()) {
      this.value.set('');
    }
    this.text.set(text);
  }

  private async suggest(text: string): Promise<void> {
    const answer = await this.client.query(SuggestedCategoriesDocument, { text });
    this.proposals.set('__typename' in answer ? [] : answer.map(({ category }) => category.code));
  }
}
