import { Component, computed, inject } from '@angular/core';
import { NavController } from '@ionic/angular/nav-controller';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { LocalDates, ScreenTexts } from '@ns/web';
import { DraftStore } from '../draft/draft-store.ts';
import { draftTitle } from '../draft/report-draft.ts';
import { categoryIcon } from '../icons/category-icon.ts';
import { screenParts } from '../page/screen-parts.ts';
import { Outbox } from './outbox.ts';
import { OutboxState } from './outbox-state.ts';

/** What is on this device and not, or not wholly, with the municipality: pressed signals and drafts. */
@Component({
  selector: 'ns-unsent-list',
  imports: [screenParts, OutboxState, IonRouterLink],
  host: { style: 'display: block' },
  templateUrl: './unsent-list.html',
  styleUrl: './unsent-list.css',
})
export class UnsentList {
  protected readonly t = inject(ScreenTexts).t;
  private readonly outbox = inject(Outbox);
  private readonly store = inject(DraftStore);
  private readonly navigation = inject(NavController);

  protected readonly dates = inject(LocalDates);
  protected readonly entries = this.outbox.entries;
  protected readonly wentOut = this.outbox.wentOut;
  protected readonly drafts = computed(() =>
    this.store.drafts().map((draft) => ({ ...draft, title: draftTitle(draft, undefined) })),
  );
  protected readonly icon = categoryIcon;

  protected async change(clientKey: string): Promise<void> {
    const entry = await this.outbox.takeOut(clientKey);
    if (entry) {
      await this.store.takeBack(entry.draft, entry.problems);
      await this.navigation.navigateForward('/report?step=all');
    }
  }

  protected async goOn(clientKey: string): Promise<void> {
    await this.store.take(clientKey);
    await this.navigation.navigateForward('/report?step=all');
  }

  protected async remove(clientKey: string): Promise<void> {
    await this.store.remove(clientKey);
  }

  protected tryNow(): void {
    this.outbox.hurry();
  }

  protected async giveUpPhotos(clientKey: string): Promise<void> {
    await this.outbox.giveUpPhotos(clientKey);
  }
}
