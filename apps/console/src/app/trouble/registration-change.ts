import { Component, computed, inject, input, output } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import {
  AcceptRegistrationChangeDocument,
  KeepRegistrationDocument,
  type RegistrationChangePartsFragment,
} from '@ns/contract/console';
import { LocalDates, MutationSender, ScreenTexts } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** What the records system changed after the number was given, and the two decisions about it. */
@Component({
  selector: 'ns-registration-change',
  imports: [screenParts],
  host: { 'data-testid': 'registration-change' },
  template: `
    <div class="ns-notice ns-notice--problem">
      <mat-icon svgIcon="attention" aria-hidden="true" />
      <div>
        <p>
          <strong>{{ change().title }}.</strong>
        </p>
        <p>{{ text() }}</p>
        @if (change().reason; as reason) {
          <p>{{ 'registrationChange.reason' | transloco: { reason } }}</p>
        }
      </div>
    </div>
    @if (canCorrect()) {
      <div class="ns-buttons">
        <button
          matButton="filled"
          type="button"
          [disabled]="mutation.busy()"
          [attr.aria-label]="acceptKey() + 'Of' | transloco: names()"
          (click)="decide('accept')"
        >
          <mat-icon svgIcon="check" aria-hidden="true" />{{ acceptKey() | transloco: names() }}
        </button>
        <button
          matButton="outlined"
          type="button"
          [disabled]="mutation.busy()"
          [attr.aria-label]="keepKey() + 'Of' | transloco: names()"
          (click)="decide('keep')"
        >
          {{ keepKey() | transloco: names() }}
        </button>
      </div>
    } @else {
      <p class="ns-small ns-quiet">{{ 'registrationChange.others' | transloco }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
      min-width: 0;
    }
    p {
      overflow-wrap: anywhere;
    }
    .ns-notice .mat-icon {
      flex: none;
    }
  `,
})
export class RegistrationChange {
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  private readonly dates = inject(LocalDates);
  protected readonly canCorrect = inject(Permissions).canCorrect;

  readonly change = input.required<RegistrationChangePartsFragment>();
  readonly signalId = input.required<string>();
  readonly reference = input.required<string>();
  readonly done = output();

  protected readonly mutation = new MutationSender();
  protected readonly names = computed(() => ({
    reference: this.reference(),
    number: this.change().number,
    previous: this.change().previousNumber,
  }));
  private readonly keys = computed(() => keysOf(this.change()));
  protected readonly acceptKey = computed(() => `registrationChange.${this.keys().accept}`);
  protected readonly keepKey = computed(() => `registrationChange.${this.keys().keep}`);
  protected readonly text = computed(() => {
    const { number, date, previousNumber, previousDate } = this.change();
    return this.t(`registrationChange.${this.keys().text}`, {
      number,
      date: this.dates.date(date),
      previous: previousNumber,
      previousDate: this.dates.date(previousDate),
    });
  });

  protected async decide(decision: 'accept' | 'keep'): Promise<void> {
    const wanted = { signalId: this.signalId(), changeId: this.change().id };
    const decided =
      decision === 'accept'
        ? await this.mutation.send(AcceptRegistrationChangeDocument, wanted, 'Registration')
        : await this.mutation.send(KeepRegistrationDocument, wanted, 'Registration');
    const key = `registrationChange.${decision === 'accept' ? 'accepted' : 'kept'}`;
    const message = decided ? this.t(key) : this.mutation.failure();
    this.snackBar.open(message ?? '', undefined, { duration: 8_000 });
    this.done.emit();
  }
}

/** Names of the texts about a change and its two decisions. */
interface ChangeKeys {
  readonly text: string;
  readonly accept: string;
  readonly keep: string;
}

function keysOf({ kind, previousNumber }: RegistrationChangePartsFragment): ChangeKeys {
  switch (kind) {
    case 'CORRECTED':
      return { text: 'corrected', accept: 'accept', keep: 'keep' };
    case 'REJECTED':
      return { text: 'rejected', accept: 'withdraw', keep: 'keep' };
    case 'REGISTERED_TWICE':
      return previousNumber == null
        ? { text: 'late', accept: 'choose', keep: 'ignore' }
        : { text: 'twice', accept: 'choose', keep: 'keep' };
  }
}
