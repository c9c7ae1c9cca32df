import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatSnackBar } from '@angular/material/snack-bar';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  type RegistrationStuckReason,
  ResendDeliveriesDocument,
  RetryRegistrationsDocument,
  type StuckMailReason,
} from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { StuckBoard } from './stuck-board.ts';

/** Which group is tried again. */
export type RetriedGroup =
  | { readonly kind: 'registrations'; readonly reason: RegistrationStuckReason }
  | { readonly kind: 'deliveries'; readonly reason: StuckMailReason };

/** Tries everything again that is stuck for one reason. */
@Component({
  selector: 'ns-group-retry',
  imports: [MatButton, MatIcon, TranslocoPipe],
  template: `
    <button
      matButton="tonal"
      type="button"
      [disabled]="busy()"
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
  private readonly client = inject(GraphqlClient);
  private readonly snackBar = inject(MatSnackBar);
  private readonly texts = inject(TranslocoService);
  private readonly board = inject(StuckBoard);

  readonly group = input.required<RetriedGroup>();
  /** the reason in words */
  readonly label = input.required<string>();

  protected readonly busy = signal(false);

  protected async retry(): Promise<void> {
    this.busy.set(true);
    const group = this.group();
    const message =
      group.kind === 'registrations'
        ? await this.retryRegistrations(group.reason)
        : await this.resendDeliveries(group.reason);
    this.busy.set(false);
    this.snackBar.open(message, undefined, { duration: 6_000 });
    this.board.look();
  }

  private async retryRegistrations(reason: RegistrationStuckReason): Promise<string> {
    const answer = await this.client.mutate(RetryRegistrationsDocument, { reason });
    if (answer.__typename !== 'RetriedRegistrations') {
      return answer.message;
    }
    return this.texts.translate(answer.left > 0 ? 'stuck.retriedAllLeft' : 'stuck.retriedAll', {
      count: answer.retried,
      left: answer.left,
    });
  }

  private async resendDeliveries(reason: StuckMailReason): Promise<string> {
    const answer = await this.client.mutate(ResendDeliveriesDocument, { reason });
    return answer.__typename === 'DeliveriesDue'
      ? this.texts.translate('stuck.resentAll', { count: answer.count })
      : answer.message;
  }
}
