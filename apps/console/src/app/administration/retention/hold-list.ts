import { Component, computed, inject, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { RetentionHoldsDocument } from '@ns/contract/console';
import { LocalDates, ScreenTexts, watchQuery } from '@ns/web';
import { Permissions } from '../../access/permissions.ts';
import { screenParts } from '../../appearance/screen-parts.ts';
import { formOpener } from '../../form/form-opener.ts';
import { HoldForm } from '../../retention-holds/hold-form.ts';
import { HoldWords } from '../../retention-holds/hold-words.ts';
import { ReleaseHold } from '../../retention-holds/release-hold.ts';

/** Reports that stay although their time is over, the latest hold first. */
@Component({
  selector: 'ns-hold-list',
  imports: [screenParts, HoldForm, HoldWords, ReleaseHold],
  templateUrl: './hold-list.html',
  styleUrl: './hold-list.scss',
})
export class HoldList {
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  private readonly permissions = inject(Permissions);
  private readonly opener = formOpener();
  protected readonly dates = inject(LocalDates);
  protected readonly manages = computed(() => this.permissions.has('retention.manage'));
  protected readonly query = watchQuery(RetentionHoldsDocument, () => ({ after: null, signalId: null }), {
    fetchPolicy: 'network-only',
  });
  private readonly connection = computed(() => this.query.data()?.retentionHolds);
  protected readonly holds = computed(() => this.connection()?.edges.map(({ node }) => node) ?? null);
  protected readonly hasMore = computed(() => this.connection()?.pageInfo.hasNextPage ?? false);
  protected readonly isAdding = signal(false);

  protected open(): void {
    this.opener.remember();
    this.isAdding.set(true);
  }

  protected close(): void {
    this.isAdding.set(false);
    this.opener.focus();
  }

  protected finish(words: string): void {
    this.close();
    this.snackBar.open(this.t(words), undefined, { duration: 6_000 });
    void this.query.refetch();
  }

  protected more(): void {
    void this.query.fetchMore({ after: this.connection()?.pageInfo.endCursor ?? null });
  }
}
