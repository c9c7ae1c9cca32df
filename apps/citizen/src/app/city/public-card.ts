import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonCard } from '@ionic/angular/ion-card';
import { IonIcon } from '@ionic/angular/ion-icon';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { IonThumbnail } from '@ionic/angular/ion-thumbnail';
import type { PublicCardFragment } from '@ns/contract/city';
import { LanguageStore, LocalDates, ScreenTexts } from '@ns/web';
import { ageText } from '../signals/age-text.ts';
import { categoryIcon } from '../icons/category-icon.ts';
import { StatusChip } from '../signals/status-chip.ts';

/**
 * A published signal in a list: its photo, what it is, where it stands. The photo of the outcome comes first where
 * there is one.
 */
@Component({
  selector: 'ns-public-card',
  imports: [IonCard, IonIcon, IonItem, IonLabel, IonRouterLink, IonThumbnail, RouterLink, StatusChip],
  template: `
    <ion-card data-testid="public-card" [class.current]="current()">
      <ion-item lines="none" [detail]="false" [routerLink]="['/s', signal().reference]">
        @if (photo(); as shown) {
          <ion-thumbnail slot="start">
            <img [src]="shown.thumbnailUrl" alt="" loading="lazy" />
            @if (isAfter()) {
              <span class="done"><ion-icon name="done" aria-hidden="true" />{{ t('city.after') }}</span>
            }
          </ion-thumbnail>
        } @else if (placeUrl(); as place) {
          <ion-thumbnail slot="start">
            <img [src]="place" alt="" loading="lazy" (error)="hasNoPlace.set(true)" />
          </ion-thumbnail>
        }
        <ion-label [class.bare]="!photo() && !placeUrl()">
          <strong>
            @if (!photo()) {
              <ion-icon [name]="icon()" aria-hidden="true" />
            }
            {{ signal().category.name }}
          </strong>
          <ns-status-chip [status]="signal().status" [label]="signal().statusLabel" />
          @if (nextDay(); as next) {
            <span class="small next" data-testid="next-day">{{
              t('nextDay.' + next.kind, { day: dates.date(next.on) })
            }}</span>
          }
          <span class="words">{{ signal().description }}</span>
          <span class="soft small where">
            <span>{{ place() }}</span>
            <span>{{ age() }}</span>
            @if (meters() !== null) {
              <span>{{ t('similar.distance', { meters: meters() }) }}</span>
            }
          </span>
        </ion-label>
      </ion-item>
      @if (street(); as path) {
        <a class="street small" [routerLink]="path" data-testid="street-page">
          <ion-icon name="place" aria-hidden="true" />{{ signal().street }}
        </a>
      }
    </ion-card>
  `,
  host: { class: 'report-card' },
})
export class PublicCard {
  readonly signal = input.required<PublicCardFragment>();
  /** Chosen on the map next to the list. */
  readonly current = input(false);
  /** How far from the signal that is read, metres. */
  readonly meters = input<number | null>(null);
  /** Whether its street leads to the page of the street: not where the reader is on it. */
  readonly linksStreet = input(true);

  protected readonly t = inject(ScreenTexts).t;
  protected readonly dates = inject(LocalDates);
  private readonly locale = inject(LanguageStore).locale;
  /** Path of the page of the street; null where it is not linked. */
  protected readonly street = computed(() => (this.linksStreet() ? this.signal().streetPath : null));
  /** The street, where no link below names it, else the settlement. */
  protected readonly place = computed(() => {
    const { street, settlement } = this.signal();
    return this.street() ? settlement.name : (street ?? settlement.name);
  });
  protected readonly isAfter = computed(() => this.signal().photosAfter.length > 0);
  protected readonly photo = computed(() => this.signal().photosAfter[0] ?? this.signal().photos[0]);
  /** No street is known around the place, or the picture did not come. */
  protected readonly hasNoPlace = signal(false);
  protected readonly placeUrl = computed(() => (this.hasNoPlace() ? null : this.signal().placeUrl));
  protected readonly icon = computed(() => categoryIcon(this.signal().category.icon));
  /** What everybody is interested in; that the reporter is asked is the status already. */
  protected readonly nextDay = computed(() => {
    const { nextDay } = this.signal();
    return nextDay?.kind === 'ANSWER' ? null : nextDay;
  });
  protected readonly age = computed(() => ageText(this.signal().createdAt, new Date(), this.locale()));
}
