import { Component, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { ActivatedRoute, Router } from '@angular/router';
import { LettersDocument } from '@ns/contract/console';
import { LocalDates, watchQuery } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { LetterMarks } from '../letter/letter-marks.ts';
import { LettersWatch } from '../live/letters-watch.ts';
import { type LetterFilter, letterFilters, readFilter, statesOf } from './letter-filter.ts';

/** Letters that came in: those that wait first. */
@Component({
  selector: 'ns-letters',
  imports: [screenParts, LetterMarks, MatButtonToggle, MatButtonToggleGroup],
  host: { class: 'ns-page' },
  templateUrl: './letters.html',
  styleUrl: './letters.scss',
})
export class Letters {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly watch = inject(LettersWatch);
  private readonly address = toSignal(this.route.queryParamMap);
  protected readonly enters = inject(Permissions).enters;
  protected readonly dates = inject(LocalDates);
  protected readonly filters = letterFilters;
  protected readonly filter = computed(() => readFilter(this.address()?.get('show') ?? null));
  protected readonly query = watchQuery(
    LettersDocument,
    () => (this.enters() ? { states: [...statesOf[this.filter()]], after: null } : null),
    { fetchPolicy: 'network-only' },
  );
  private readonly connection = computed(() => this.query.data()?.letters);
  protected readonly letters = computed(() => this.connection()?.edges.map(({ node }) => node) ?? null);
  protected readonly hasMore = computed(() => this.connection()?.pageInfo.hasNextPage ?? false);

  constructor() {
    this.watch.look();
    let known = untracked(this.watch.count);
    effect(() => {
      const count = this.watch.count();
      if (known !== null && count !== known) {
        void this.query.refetch();
      }
      known = count;
    });
  }

  protected choose(filter: LetterFilter): void {
    const queryParams = { show: filter === 'waiting' ? null : filter };
    void this.router.navigate([], { relativeTo: this.route, queryParams, replaceUrl: true });
  }

  protected more(): void {
    void this.query.fetchMore({ after: this.connection()?.pageInfo.endCursor ?? null });
  }
}
