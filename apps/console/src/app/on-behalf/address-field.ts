import { Component, DestroyRef, inject, input, signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { MatAutocomplete, MatAutocompleteTrigger } from '@angular/material/autocomplete';
import { TranslocoPipe } from '@jsverse/transloco';
import { type FoundStreetFragment, StreetsOfSettlementDocument } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { fieldMessage } from '@ns/web/forms';
import { fieldParts } from '../form/form-parts.ts';

/** A pause in typing after which streets are looked for. */
const typingPauseMs = 250;
/** Of fewer letters too many streets begin so. */
const leastLetters = 2;

/** Address or landmark in free words; the streets of the settlement that the words may mean are offered. */
@Component({
  selector: 'ns-address-field',
  imports: [MatAutocomplete, MatAutocompleteTrigger, fieldParts, TranslocoPipe],
  host: { style: 'display: block' },
  template: `
    <mat-form-field class="ns-wide">
      <mat-label>{{ 'onBehalf.address' | transloco }}</mat-label>
      <input
        #field
        matInput
        autocomplete="off"
        [formField]="of()"
        [matAutocomplete]="panel"
        (input)="type(field.value)"
      />
      <mat-autocomplete #panel="matAutocomplete" (optionSelected)="found.set([])">
        @for (street of found(); track street.settlement.code + street.code) {
          <mat-option [value]="street.address">{{ street.address }}</mat-option>
        }
      </mat-autocomplete>
      <mat-error>{{ message(of()()) }}</mat-error>
    </mat-form-field>
  `,
})
export class AddressField {
  private readonly client = inject(GraphqlClient);

  readonly of = input.required<FieldTree<string>>();
  /** EKATTE code of the settlement whose streets are offered. */
  readonly settlement = input.required<string>();

  protected readonly message = fieldMessage;
  protected readonly found = signal<readonly FoundStreetFragment[]>([]);
  private pause: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.pause));
  }

  protected type(text: string): void {
    clearTimeout(this.pause);
    this.turn += 1;
    if (text.trim().length < leastLetters) {
      this.found.set([]);
      return;
    }
    this.pause = setTimeout(() => void this.find(text.trim()), typingPauseMs);
  }

  /** Streets are a help: without an answer the words stand as they were typed. */
  private async find(text: string): Promise<void> {
    const turn = this.turn;
    const answer = await this.client.query(StreetsOfSettlementDocument, {
      text,
      settlement: this.settlement() || null,
    });
    if (turn === this.turn) {
      this.found.set(Array.isArray(answer) ? answer : []);
    }
  }
}
