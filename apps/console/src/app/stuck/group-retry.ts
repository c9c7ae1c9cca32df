import { MutationSender, ScreenTexts } from '@ns/web';
import { Component, inject, input } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import {
  type RegistrationStuckReason,
  ResendDeliveriesDocument,
  RetryRegistrationsDocument,
  type StuckMailReason,
} from '@ns/contract/console';
import { StuckBoard } from './stuck-board.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** Which group is tried again. */
export type RetriedGroup =
  | { readonly kind: 'registrations'; readonly reason: RegistrationStuckReason }
  | { readonly kind: 'deliveries'; readonly reason: StuckMailReason };

/** Tries everything again that is stuck for one reason. */
@Component({
  selector: 'ns-group-retry',
  imports: [screenParts],
  template: `
    <button
      matButton="tonal"
      type="button"
      [disabled]="mutation.busy()"
      [attr.aria-label]="
        (group().kind === 'registrations' ? 'stuck.retryAllOf' : 'stuck.resendAllOf') | transloco: { reason: label() }
      "
      (click)="retry()"
    >
      <mat-icon svgIcon="again" aria-hidden="true" />{{
        (group().kind === 'registrations' ? 'stuck.retryAll' : 'stuck.resendAll') | transloco
      }}
    </button>
  `,
})
export class GroupRetry {
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  private readonly board = inject(StuckBoard);

  readonly group = input.required<RetriedGroup>();
  /** the reason in words */
  readonly label = input.required<string>();

  protected readonly mutation = new MutationSender();

  protected async retry(): Promise<void> {
    const group = this.group();
    const message =
      group.kind === 'registrations'
        ? await this.retryRegistrations(group.reason)
        : await this.resendDeliveries(group.reason);
    this.snackBar.open((message ?? this.mutation.failure()) || '', undefined, { duration: 6_000 });
    this.board.look();
  }

  private async retryRegistrations(reason: RegistrationStuckReason): Promise<string | null> {
    const done = await this.mutation.send(RetryRegistrationsDocument, { reason }, 'RetriedRegistrations');
    const key = done && done.left > 0 ? 'stuck.retriedAllLeft' : 'stuck.retriedAll';
    return done && this.t(key, { count: done.retried, left: done.left });
  }

  private async resendDeliveries(reason: StuckMailReason): Promise<string | null> {
    const due = await this.mutation.send(ResendDeliveriesDocument, { reason }, 'DeliveriesDue');
    return due && this.t('stuck.resentAll', { count: due.count });
  }
}
