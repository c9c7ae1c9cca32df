import { Component, computed, inject, input } from '@angular/core';
import { FiguresByPersonDocument } from '@ns/contract/console';
import { LanguageStore, watchQuery, ScreenTexts } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { type FigureRow, FigureTable } from './figure-table.ts';
import type { FiguresQuery } from './figures-query.ts';
import { numberWords } from './figures-view.ts';

/** „По служители“: the work of a department by person. Only its head is shown it. */
@Component({
  selector: 'ns-people-panel',
  imports: [screenParts, FigureTable],
  host: { class: 'ns-card', 'data-testid': 'by-person' },
  template: `
    <h2>{{ 'insights.people.title' | transloco }}</h2>
    @if (asked.error(); as failure) {
      <ns-problem [text]="failure.message" />
    } @else if (rows().length) {
      <!-- On a narrow screen the table is wider than its card; the keyboard moves it. -->
      <ns-figure-table
        tabindex="0"
        role="group"
        [attr.aria-label]="'insights.people.title' | transloco"
        [caption]="'insights.people.title' | transloco"
        [first]="'insights.people.person' | transloco"
        [columns]="columns()"
        [rows]="rows()"
      />
    } @else if (asked.data()) {
      <p class="ns-quiet">{{ 'insights.nothing' | transloco }}</p>
    }
    <p class="ns-small ns-quiet">{{ 'insights.people.text' | transloco }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      min-width: 0;
    }
  `,
})
export class PeoplePanel {
  private readonly t = inject(ScreenTexts).t;
  private readonly language = inject(LanguageStore);
  private readonly catalogue = inject(Catalogue);
  readonly query = input.required<FiguresQuery>();

  protected readonly asked = watchQuery(FiguresByPersonDocument, () => {
    const { from, to, filter } = this.query();
    return { from, to, filter };
  });
  protected readonly columns = computed(() => {
    return ['resolved', 'inTimeShort', 'open', 'overdue', 'medianDays'].map((key) => this.t(`insights.${key}`));
  });
  protected readonly rows = computed<readonly FigureRow[]>(() => {
    const words = numberWords(this.language.row());
    const people = this.asked.data()?.figuresByPerson ?? [];
    const isOne = new Set(people.map(({ department }) => department)).size <= 1;
    return people.map(({ name, department, open, overdue, resolved, resolvedInTime, medianHoursToResolve }) => {
      const who = name ?? this.t('insights.people.nobody');
      const where = this.catalogue.departments().find(({ code }) => code === department)?.name ?? department;
      const texts = [
        words.whole(resolved),
        words.share(resolvedInTime, resolved),
        words.whole(open),
        words.whole(overdue),
        words.days(medianHoursToResolve),
      ];
      return { name: isOne ? who : `${who} · ${where}`, cells: texts.map((text) => ({ text, list: null })) };
    });
  });
}
