import { Component, computed, inject, signal } from '@angular/core';
import type { RegistrationStuckReason } from '@ns/contract/console';
import { LocalDates } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { ConditionStrip } from './condition-strip.ts';
import { GroupRetry } from './group-retry.ts';
import { Participants } from './participants.ts';
import { StuckBoard } from './stuck-board.ts';
import { StuckDeliveryRow } from './stuck-delivery-row.ts';
import { StuckGroup } from './stuck-group.ts';
import { StuckRegistrationRow } from './stuck-registration-row.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** Rows of a group that are shown before somebody asks for more. */
const short = 5;

/** What did not go through: signals without a number, emails that did not arrive. */
@Component({
  selector: 'ns-stuck',
  imports: [screenParts, ConditionStrip, GroupRetry, Participants, StuckDeliveryRow, StuckGroup, StuckRegistrationRow],
  providers: [StuckBoard],
  host: { class: 'ns-page' },
  templateUrl: './stuck.html',
  styleUrl: './stuck.scss',
})
export class Stuck {
  protected readonly board = inject(StuckBoard);
  protected readonly dates = inject(LocalDates);
  private readonly permissions = inject(Permissions);
  protected readonly canManageDeliveries = this.permissions.canManageDeliveries;
  protected readonly compares = computed(() => this.permissions.has('registration.compare'));
  private readonly opened = signal<ReadonlySet<string>>(new Set());

  protected readonly registrationCount = computed(() => total(this.board.registrations()));
  protected readonly deliveryCount = computed(() => total(this.board.deliveries()));
  protected readonly known = computed(
    () =>
      this.board.registrations() !== undefined &&
      (!this.canManageDeliveries() || this.board.deliveries() !== undefined),
  );

  /** Certificates of the exchange that end soon, have ended or cannot be used. */
  protected readonly endingCertificates = computed(() =>
    (this.board.records()?.certificates ?? []).filter(({ state }) => state !== 'VALID'),
  );

  protected readonly allClear = computed(
    () => this.known() && this.registrationCount() + this.deliveryCount() + this.endingCertificates().length === 0,
  );

  /** A change in the records system is decided about one by one. */
  protected canRetry(reason: RegistrationStuckReason): boolean {
    return reason !== 'NUMBER_CHANGED' && reason !== 'REJECTED_LATER' && reason !== 'REGISTERED_TWICE';
  }

  /** The rows of a group that are shown now. */
  protected shown<T>(group: string, rows: readonly T[]): readonly T[] {
    return this.opened().has(group) ? rows : rows.slice(0, short);
  }

  protected open(group: string): void {
    this.opened.update((groups) => new Set([...groups, group]));
  }
}

function total(groups: readonly { readonly count: number }[] | undefined): number {
  return (groups ?? []).reduce((sum, { count }) => sum + count, 0);
}
