import { Component, computed, inject, input, output } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { DeliveryPartsFragment } from '@ns/contract/console';
import { Permissions } from '../access/permissions.ts';
import { CorrectAddress } from './correct-address.ts';
import { ExactMail } from './exact-mail.ts';
import { SendAgain } from './send-again.ts';
import { SetAside } from './set-aside.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** What can be done about one email: read it, send it again, send it elsewhere, be done with it. */
@Component({
  selector: 'ns-delivery-actions',
  imports: [screenParts, SendAgain],
  host: { class: 'ns-buttons ns-flush' },
  template: `
    @if (canResend()) {
      <ns-send-again [sent]="{ deliveryId: delivery().id, kind: delivery().kindLabel }" (done)="changed.emit()" />
    }
    @if (canCorrect()) {
      <button matButton type="button" (click)="correct()">
        <mat-icon svgIcon="edit" aria-hidden="true" />{{ 'correctAddress.open' | transloco }}
      </button>
    }
    @if (isAboutSignal()) {
      <button matButton type="button" (click)="read()">
        <mat-icon svgIcon="mail" aria-hidden="true" />{{ 'exactMail.open' | transloco }}
      </button>
    }
    @if (canSetAside() && isOver() && permissions.canManageDeliveries()) {
      <button matButton type="button" (click)="setAside()">
        <mat-icon svgIcon="done" aria-hidden="true" />{{ 'setAside.open' | transloco }}
      </button>
    }
  `,
})
export class DeliveryActions {
  private readonly dialog = inject(MatDialog);
  protected readonly permissions = inject(Permissions);

  readonly delivery = input.required<DeliveryPartsFragment>();
  readonly canSetAside = input(false);
  readonly changed = output();

  protected readonly isOver = computed(() => this.delivery().state === 'BOUNCED' || this.delivery().state === 'FAILED');
  protected readonly isAboutSignal = computed(() => this.delivery().signalId !== null);
  protected readonly canResend = computed(
    () =>
      this.permissions.canManageDeliveries() &&
      (this.isOver() || this.delivery().state === 'DEFERRED') &&
      this.delivery().address !== null,
  );
  protected readonly canCorrect = computed(
    () => this.permissions.canCorrect() && this.isOver() && this.isAboutSignal() && this.delivery().address !== null,
  );

  protected correct(): void {
    this.open(CorrectAddress, '480px');
  }

  protected read(): void {
    this.open(ExactMail, '860px');
  }

  protected setAside(): void {
    this.open(SetAside, '480px');
  }

  private open(dialog: typeof CorrectAddress | typeof ExactMail | typeof SetAside, width: string): void {
    this.dialog
      .open<unknown, DeliveryPartsFragment, boolean>(dialog, { data: this.delivery(), width, maxWidth: '96vw' })
      .afterClosed()
      .subscribe((done) => done && this.changed.emit());
  }
}
