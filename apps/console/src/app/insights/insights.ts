import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import {
  type FigureKind,
  FigurePlacesDocument,
  FiguresBeforeDocument,
  FiguresDocument,
  NoteFigureExportDocument,
} from '@ns/contract/console';
import { GraphqlClient, LanguageStore, LocalDates, ServerFiles, dayInSofia, watchQuery, ScreenTexts } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { saveFile } from '../form/save-file.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { MapCanvas } from '../map/map-canvas.ts';
import { saveCsv, saveXlsx } from './export-figures.ts';
import { FigureCards } from './figure-cards.ts';
import { FigurePanel, type RowsPanel } from './figure-panel.ts';
import { FiguresPeriod } from './figures-period.ts';
import { type FiguresQuery, figureListParams, figuresParams, figuresQueryFrom } from './figures-query.ts';
import { cardsOf, noNumbers, numberWords } from './figures-view.ts';
import { Panels, type PanelsView } from './panels.ts';
import { PeoplePanel } from './people-panel.ts';
import { intervalFor, periodBefore } from './period.ts';
import { ReceiversPanel } from './receivers-panel.ts';
import { ReportStore } from './report-store.ts';
import { ReportsMenu } from './reports-menu.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/**
 * „Справки“: numbers, charts and places of a period, each with the way to its signals. It holds nothing; the address
 * does.
 */
@Component({
  selector: 'ns-insights',
  imports: [screenParts, FigureCards, FigurePanel, FiguresPeriod, MapCanvas, PeoplePanel, ReceiversPanel, ReportsMenu],
  providers: [Panels, ReportStore],
  host: { class: 'ns-page' },
  templateUrl: './insights.html',
  styleUrl: './insights.scss',
})
export class Insights {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly t = inject(ScreenTexts).t;
  private readonly language = inject(LanguageStore);
  private readonly catalogue = inject(Catalogue);
  private readonly panels = inject(Panels);
  private readonly permissions = inject(Permissions);
  private readonly client = inject(GraphqlClient);
  private readonly files = inject(ServerFiles);
  protected readonly dates = inject(LocalDates);
  private readonly today = dayInSofia(new Date());

  private readonly params = toSignal(this.route.queryParamMap, { initialValue: this.route.snapshot.queryParamMap });
  protected readonly query = computed<FiguresQuery>(() => figuresQueryFrom(this.params(), this.today), {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  protected readonly before = computed(() => periodBefore(this.query().kind, this.query(), this.today));
  protected readonly asked = watchQuery(FiguresDocument, () => {
    const { from, to, filter } = this.query();
    return { from, to, filter, interval: intervalFor({ from, to }) };
  });
  private readonly askedBefore = watchQuery(FiguresBeforeDocument, () => ({
    ...this.before(),
    filter: this.query().filter,
  }));
  private readonly askedPlaces = watchQuery(FigurePlacesDocument, () => {
    const { from, to, filter } = this.query();
    return { from, to, filter, asOf: to };
  });
  private readonly words = computed(() => numberWords(this.language.row()));
  private readonly total = computed(() => this.asked.data()?.total[0] ?? noNumbers);

  protected readonly isEmpty = computed(() => {
    const { received, resolved, open } = this.total();
    return this.asked.data() !== undefined && received + resolved + open === 0;
  });
  protected readonly cards = computed(() =>
    cardsOf(this.query(), this.total(), this.askedBefore.data()?.total[0] ?? null, this.words()),
  );
  protected readonly view = computed<PanelsView | null>(() => {
    const answer = this.asked.data();
    return answer
      ? this.panels.of(this.query(), answer, this.askedPlaces.data()?.openSignalAges ?? [], this.words())
      : null;
  });
  protected readonly places = computed(() =>
    (this.askedPlaces.data()?.figurePlaces ?? []).map(({ lat, lon, received }) => ({ lat, lon, weight: received })),
  );
  /** The city, first of the menu. */
  protected readonly centre = computed(
    () => this.catalogue.settlements().find(({ location }) => location)?.location ?? null,
  );
  /** What the figures are about, in words; stands on the printed report. */
  protected readonly about = computed(() => {
    return this.panels.filterNames(this.query().filter).join(', ');
  });
  protected readonly reportTitle = computed(() => {
    const { kind, from } = this.query();
    const [year = '', month = '1'] = from.split('-');
    const quarter = Math.ceil(Number(month) / 3);
    return this.t(`insights.report.${kind}`, {
      year,
      quarter,
      month: this.t(`insights.months.${Number(month)}`),
      from: this.dates.shortDate(from),
      to: this.dates.shortDate(this.query().to),
    });
  });
  protected readonly seesPeople = computed(() => this.permissions.has('insights.people'));
  protected readonly makesPdf = signal(false);
  protected readonly fileProblem = signal<string | null>(null);
  protected readonly skeletons = [0, 1, 2, 3, 4, 5, 6, 7];

  protected change(query: FiguresQuery): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: figuresParams(query) });
  }

  protected again(): void {
    void this.asked.refetch();
    void this.askedBefore.refetch();
    void this.askedPlaces.refetch();
  }

  protected openList(list: Readonly<Record<string, string | null>> | null | undefined): void {
    if (list) {
      void this.router.navigate(['/insights/signals'], { queryParams: list });
    }
  }

  protected listOf(panel: RowsPanel, index: number, number: FigureKind): Record<string, string | null> | null {
    const row = panel.rows[index];
    return row ? figureListParams(this.query(), number, row.part) : null;
  }

  protected openAge(row: { readonly minDays: number; readonly maxDays?: number | null } | undefined): void {
    if (row) {
      this.openList(figureListParams(this.query(), 'OPEN', {}, row));
    }
  }

  protected print(): void {
    const details = document.querySelectorAll<HTMLDetailsElement>('ns-insights details');
    const closed = [...details].filter(({ open }) => !open);
    for (const each of closed) {
      each.open = true;
    }
    window.print();
    for (const each of closed) {
      each.open = false;
    }
  }

  protected async save(format: 'csv' | 'xlsx'): Promise<void> {
    const view = this.view();
    const answer = this.asked.data();
    if (!view || !answer) {
      return;
    }
    const sheets = this.panels.sheets(this.query(), answer, this.total());
    const name = `spravka-${this.query().from}-${this.query().to}`;
    await (format === 'csv' ? saveCsv(name, sheets, this.language.locale()) : saveXlsx(name, sheets));
    const { from, to } = this.query();
    await this.client.mutate(NoteFigureExportDocument, { format: format === 'csv' ? 'CSV' : 'XLSX', from, to });
  }

  /** The report as the server writes it: the same figures, with the municipality’s name and page numbers. */
  protected async savePdf(): Promise<void> {
    if (this.makesPdf()) {
      return;
    }
    this.makesPdf.set(true);
    const { from, to, filter } = this.query();
    const parameters = new URLSearchParams({ from, to });
    for (const name of ['departments', 'categories', 'settlements', 'channels'] as const) {
      const codes = filter[name];
      if (codes?.length) {
        parameters.set(name, codes.join(','));
      }
    }
    const file = await this.files.fetch(`/insights/report.pdf?${parameters.toString()}`);
    this.makesPdf.set(false);
    this.fileProblem.set(file.kind === 'file' ? null : (file.message ?? this.t('insights.pdfFailed')));
    if (file.kind === 'file') {
      saveFile(`spravka-${from}-${to}.pdf`, file.blob);
    }
  }
}
