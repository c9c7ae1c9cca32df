import { Component, computed, inject, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import {
  AccountRecoveriesDocument,
  type ListedRecoveryFragment,
  WithdrawAccountRecoveryDocument,
} from '@ns/contract/console';
import { GraphqlClient, LocalDates, ScreenTexts, watchQuery } from '@ns/web';
import { screenParts } from '../../appearance/screen-parts.ts';
import { formOpener } from '../../form/form-opener.ts';
import { RecoveryForm } from './recovery-form.ts';

/** Accounts of citizens who lost their mailbox: begun in person, waiting, done or stopped. */
@Component({
  selector: 'ns-recoveries',
  imports: [screenParts, RecoveryForm],
  templateUrl: './recoveries.html',
  styleUrl: './recoveries.scss',
})
export class Recoveries {
  private readonly client = inject(GraphqlClient);
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  private readonly opener = formOpener();

  protected readonly dates = inject(LocalDates);
  protected readonly query = watchQuery(AccountRecoveriesDocument, () => ({}), { fetchPolicy: 'network-only' });
  protected readonly recoveries = computed(() => this.query.data()?.accountRecoveries ?? null);
  protected readonly isAdding = signal(false);
  /** Id of the recovery for whose end the second press is awaited. */
  protected readonly leaving = signal<string | null>(null);

  protected open(): void {
    this.opener.remember();
    this.isAdding.set(true);
  }

  protected close(): void {
    this.isAdding.set(false);
    this.opener.focus();
  }

  protected show(): void {
    this.close();
    this.snackBar.open(this.t('recoveries.begun'), undefined, { duration: 6_000 });
    void this.query.refetch();
  }

  /** Where a recovery stands, as a key of the dictionaries. */
  protected stateOf({ outcome, confirmedAt }: ListedRecoveryFragment): string {
    const open = confirmedAt === null ? 'recoveries.unconfirmed' : 'recoveries.confirmed';
    return outcome === null ? open : `recoveries.outcomes.${outcome}`;
  }

  protected async withdraw({ id }: ListedRecoveryFragment): Promise<void> {
    const answer = await this.client.mutate(WithdrawAccountRecoveryDocument, { id });
    this.leaving.set(null);
    const done = answer.__typename === 'AccountRecovery';
    this.snackBar.open(done ? this.t('recoveries.withdrawn') : answer.message, undefined, { duration: 6_000 });
    void this.query.refetch();
  }
}
