import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { FigureSignalsDocument } from '@ns/contract/console';
import { LocalDates, dayInSofia, watchQuery, ScreenTexts } from '@ns/web';
import { figureListFrom, figuresParams, figuresQueryFrom } from './figures-query.ts';
import { Panels } from './panels.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** The signals behind one number of the figures: exactly as many as it says. */
@Component({
  selector: 'ns-figure-list',
  imports: [screenParts],
  providers: [Panels],
  host: { class: 'ns-page' },
  templateUrl: './figure-list.html',
  styleUrl: './figure-list.scss',
})
export class FigureList {
  private readonly route = inject(ActivatedRoute);
  private readonly t = inject(ScreenTexts).t;
  protected readonly dates = inject(LocalDates);
  protected readonly names = inject(Panels);
  private readonly today = dayInSofia(new Date());
  private readonly params = toSignal(this.route.queryParamMap, { initialValue: this.route.snapshot.queryParamMap });
  protected readonly query = computed(() => figureListFrom(this.params(), this.today), {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  /** Back to the figures that the number stood in. */
  protected readonly back = computed(() => figuresParams(figuresQueryFrom(this.params(), this.today)));
  protected readonly asked = watchQuery(FigureSignalsDocument, () => {
    const { number: kind, ...question } = this.query();
    return { kind, ...question };
  });
  protected readonly rows = computed(() => this.asked.data()?.figureSignals.edges.map(({ node }) => node) ?? null);
  protected readonly count = computed(() => this.asked.data()?.figureSignalCount ?? 0);
  protected readonly hasMore = computed(() => this.asked.data()?.figureSignals.pageInfo.hasNextPage ?? false);
  protected readonly about = computed(() => {
    const { from, to, minAgeDays, maxAgeDays } = this.query();
    const age =
      maxAgeDays !== null
        ? [this.text('ageBetween', { from: minAgeDays ?? 0, to: maxAgeDays })]
        : minAgeDays !== null
          ? [this.text('ageFrom', { days: minAgeDays })]
          : [];
    return [
      `${this.dates.shortDate(from)} – ${this.dates.shortDate(to)}`,
      ...age,
      ...this.names.filterNames(this.query().filter),
    ].join(' · ');
  });

  protected more(): void {
    const after = this.asked.data()?.figureSignals.pageInfo.endCursor;
    void this.asked.fetchMore({ after: after ?? null });
  }

  private text(key: string, values: Readonly<Record<string, unknown>>): string {
    return this.t(`insights.${key}`, values);
  }
}
