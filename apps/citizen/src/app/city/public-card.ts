import { Component, computed, inject, input } from '@angular/core';
import { IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import type { PublicCardFragment } from '@ns/contract/city';
import { LanguageStore, ScreenTexts } from '@ns/web';
import { ageText } from '../signals/age-text.ts';
import { categoryIcon } from '../icons/category-icon.ts';
import { screenParts } from '../page/screen-parts.ts';
import { StatusChip } from '../signals/status-chip.ts';

/**
 * A published signal in a list: its photo, what it is, where it stands. The photo of the outcome comes first where
 * there is one.
 */
@Component({
  selector: 'ns-public-card',
  imports: [screenParts, IonRouterLinkWithHref, StatusChip],
  template: `
    <a
      class="card item"
      data-testid="public-card"
      [class.current]="current()"
      [routerLink]="['/s', signal().reference]"
    >
      <span class="picture">
        @if (photo(); as shown) {
          <img [src]="shown.thumbnailUrl" alt="" loading="lazy" />
          @if (isAfter()) {
            <span class="done"><ns-icon name="done" aria-hidden="true" />{{ t('city.after') }}</span>
          }
        } @else {
          <ns-icon [name]="icon()" aria-hidden="true" />
        }
      </span>
      <span class="text">
        <span class="title">{{ signal().category.name }}</span>
        <ns-status-chip [status]="signal().status" [label]="signal().statusLabel" />
        <span class="words">{{ signal().description }}</span>
        <span class="soft small where">
          <span>{{ signal().settlement.name }}</span>
          <span>{{ age() }}</span>
          @if (meters() !== null) {
            <span>{{ t('similar.distance', { meters: meters() }) }}</span>
          }
        </span>
      </span>
    </a>
  `,
  styleUrl: './public-card.css',
})
export class PublicCard {
  readonly signal = input.required<PublicCardFragment>();
  /** Chosen on the map next to the list. */
  readonly current = input(false);
  /** How far from the signal that is read, metres. */
  readonly meters = input<number | null>(null);

  protected readonly t = inject(ScreenTexts).t;
  private readonly locale = inject(LanguageStore).locale;
  protected readonly isAfter = computed(() => this.signal().photosAfter.length > 0);
  protected readonly photo = computed(() => this.signal().photosAfter[0] ?? this.signal().photos[0]);
  protected readonly icon = computed(() => categoryIcon(this.signal().category.icon));
  protected readonly age = computed(() => ageText(this.signal().createdAt, new Date(), this.locale()));
}
