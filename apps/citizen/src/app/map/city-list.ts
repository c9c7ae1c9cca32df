import { Component, afterRenderEffect, inject, input, output } from '@angular/core';
import type { PublicCardFragment } from '@ns/contract/city';
import { type ClusterCounts, type RequestFailure, ScreenTexts, hostElement } from '@ns/web';
import { PublicCard } from '../city/public-card.ts';
import { screenParts } from '../page/screen-parts.ts';
import { SiteFooter } from '../page/site-footer.ts';
import { PictureCard } from '../pictures/picture-card.ts';
import { ListSkeleton } from '../signals/list-skeleton.ts';
import type { CityFilter } from './city-filter.ts';
import { FollowArea } from './follow-area.ts';

/** The published signals of the map in words, next to it or in the sheet above it. */
@Component({
  selector: 'ns-city-list',
  imports: [screenParts, FollowArea, ListSkeleton, PictureCard, PublicCard, SiteFooter],
  templateUrl: './city-list.html',
  styleUrl: './city-list.css',
})
export class CityList {
  readonly heading = input.required<string>();
  readonly filter = input.required<CityFilter>();
  /** How many signals of the chosen street are open and done; null without a street. */
  readonly counts = input<ClusterCounts | null>(null);
  /** The page of the chosen place, and what it is called; null without one. */
  readonly placePage = input<{ readonly path: string; readonly name: string } | null>(null);
  /** undefined until they are known */
  readonly signals = input.required<readonly PublicCardFragment[] | undefined>();
  /** Reference of the signal that was pressed on the map. */
  readonly chosen = input<string | null>(null);
  /** Whether it is not all of them. */
  readonly narrowed = input(false);
  readonly hasMore = input(false);
  readonly loading = input(false);
  readonly failure = input<RequestFailure | null>(null);
  readonly feed = input.required<string>();

  readonly more = output();
  readonly again = output();
  readonly cleared = output();
  /** The pointer or the keyboard is on this signal, or on none. */
  readonly marked = output<string | null>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly host = hostElement();

  constructor() {
    afterRenderEffect(() => {
      if (this.chosen() !== null) {
        this.host.querySelector('.current')?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
      }
    });
  }
}
