import { Component, computed, inject, input, signal } from '@angular/core';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { IonThumbnail } from '@ionic/angular/ion-thumbnail';
import { IonCard } from '@ionic/angular/ion-card';
import type { SignalCardFragment } from '@ns/contract/citizen';
import { LocalDates, ScreenTexts } from '@ns/web';
import { categoryIcon } from '../icons/category-icon.ts';
import { screenParts } from '../page/screen-parts.ts';
import { RegistrationLine } from './registration-line.ts';
import { SignalNews } from './signal-news.ts';
import { StatusChip } from './status-chip.ts';

/** One signal in a list: what it is, where it stands, whether there is something new. */
@Component({
  selector: 'ns-signal-card',
  imports: [screenParts, RegistrationLine, StatusChip, IonItem, IonLabel, IonRouterLink, IonThumbnail, IonCard],
  host: { class: 'report-card' },
  templateUrl: './signal-card.html',
  styleUrl: './signal-card.css',
})
export class SignalCard {
  readonly signal = input.required<SignalCardFragment>();
  /** In the narrow list next to a signal: the short form, without an entry in the history. */
  readonly compact = input(false);
  /** The signal that is open next to the list. */
  readonly current = input(false);

  protected readonly t = inject(ScreenTexts).t;
  private readonly news = inject(SignalNews);
  protected readonly dates = inject(LocalDates);
  protected readonly icon = categoryIcon;
  /** Offline, or the link is out of date: the icon of the category stands in its place. */
  protected readonly failedThumbnail = signal<string | null>(null);
  protected readonly thumbnail = computed(() => {
    const address = this.signal().photos[0]?.thumbnailUrl;
    return address === this.failedThumbnail() ? undefined : address;
  });
  /** Path of the page of the street; null where it is not linked. */
  protected readonly street = computed(() => (this.compact() ? null : this.signal().streetPath));
  /** The address, where no link below names it, else the settlement. */
  protected readonly place = computed(() => {
    const { address, settlement } = this.signal();
    return this.street() ? settlement.name : (address ?? settlement.name);
  });
  protected readonly unread = computed(() => this.news.unread().has(this.signal().id));
}
