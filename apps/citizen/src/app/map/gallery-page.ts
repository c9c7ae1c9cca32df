import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { CityMenusDocument, PublicPairsDocument } from '@ns/contract/city';
import { ScreenTexts, watchQuery } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { BeforeAfter } from '../photos/before-after.ts';
import { PictureCard } from '../pictures/picture-card.ts';
import { ListSkeleton } from '../signals/list-skeleton.ts';
import { type CityFilter, filterOf, parametersOf } from './city-filter.ts';
import { CityFilters } from './city-filters.ts';

const pageSize = 12;
const menusShown = ['category', 'settlement'] as const;

/** What was repaired, each with a photo before and after; narrowed by category and settlement. */
@Component({
  selector: 'ns-gallery-page',
  imports: [screenParts, BeforeAfter, CityFilters, ListSkeleton, PictureCard],
  templateUrl: './gallery-page.html',
  styleUrl: './gallery-page.css',
})
export class GalleryPage {
  // The parameters of the address.
  readonly category = input<string>();
  readonly settlement = input<string>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly router = inject(Router);
  protected readonly menusShown = menusShown;
  protected readonly menus = watchQuery(CityMenusDocument);
  protected readonly filter = computed(() => filterOf({ category: this.category(), settlement: this.settlement() }));
  protected readonly list = watchQuery(PublicPairsDocument, () => ({
    first: pageSize,
    category: this.filter().category || null,
    settlement: this.filter().settlement || null,
  }));
  protected readonly pairs = computed(() =>
    this.list.data()?.publicSignals.edges.flatMap(({ node }) => {
      const [before, after] = [node.photos[0], node.photosAfter[0]];
      const subject = `${node.category.name}, ${node.street ?? node.settlement.name}`;
      return before && after ? [{ reference: node.reference, before, after, subject }] : [];
    }),
  );
  protected readonly hasMore = computed(() => this.list.data()?.publicSignals.pageInfo.hasNextPage ?? false);

  protected change(changes: Partial<CityFilter>): void {
    const { category, settlement } = { ...this.filter(), ...changes };
    const queryParams = parametersOf(filterOf({ category, settlement }));
    void this.router.navigate(['/before-after'], { queryParams, replaceUrl: true });
  }

  protected more(): void {
    const after = this.list.data()?.publicSignals.pageInfo.endCursor;
    void this.list.fetchMore({ after: after ?? null });
  }
}
