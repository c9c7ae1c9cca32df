import { Component, DestroyRef, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, type MatDialog, MatDialogRef } from '@angular/material/dialog';
import { MatProgressBar } from '@angular/material/progress-bar';
import { ListFileDocument, type ListFileQuery, NoteListExportDocument } from '@ns/contract/console';
import { GraphqlClient, LanguageStore, LocalDates, ScreenTexts, dayInSofia } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { dialogParts } from '../form/form-parts.ts';
import { saveFile } from '../form/save-file.ts';
import type { SignalQuery } from '../signal-list/signal-query.ts';
import { type FiledSignal, listCsv } from './list-csv.ts';

/** At most this many signals are written into one file. */
const mostInFile = 10_000;
const pageSize = 200;

/** The list that is wanted, and how many signals it has; null while that is not known. */
export interface WantedFile {
  readonly query: SignalQuery;
  readonly total: number | null;
}

/**
 * Reads the list that is shown page by page, says how far it is, and hands it over as a file. Closing it stops. A list
 * that is too long is written as far as it goes, and the screen says so.
 */
@Component({
  selector: 'ns-list-file',
  imports: [screenParts, dialogParts, MatProgressBar],
  template: `
    <h2 mat-dialog-title>{{ 'listFile.title' | transloco }}</h2>
    <mat-dialog-content>
      @if (problem(); as text) {
        <ns-load-failure [text]="text" (again)="write()" />
      } @else if (isCut()) {
        <p role="status">{{ 'listFile.cut' | transloco: { count: mostText() } }}</p>
      } @else {
        <p role="status">{{ said() }}</p>
        <mat-progress-bar
          [mode]="part() === null ? 'indeterminate' : 'determinate'"
          [value]="part() ?? 0"
          [attr.aria-label]="'listFile.title' | transloco"
        />
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">
        {{ (isCut() ? 'keys.close' : 'cancel') | transloco }}
      </button>
    </mat-dialog-actions>
  `,
})
export class ListFile {
  private readonly client = inject(GraphqlClient);
  private readonly dialog = inject<MatDialogRef<ListFile>>(MatDialogRef);
  private readonly wanted = inject<WantedFile>(MAT_DIALOG_DATA);
  private readonly dates = inject(LocalDates);
  private readonly language = inject(LanguageStore);
  private readonly t = inject(ScreenTexts).t;

  private readonly found = signal<ReadonlyMap<string, FiledSignal>>(new Map());
  protected readonly problem = signal<string | null>(null);
  /** Whether the list has more signals than the file. */
  protected readonly isCut = signal(false);
  private isGone = false;
  private readonly most = computed(() => this.wanted.total && Math.min(this.wanted.total, mostInFile));
  protected readonly part = computed(() => {
    const most = this.most();
    return most ? Math.min(100, (100 * this.found().size) / most) : null;
  });
  protected readonly said = computed(() => {
    const [count, total] = [this.number(this.found().size), this.most()];
    return total ? this.t('listFile.readOf', { count, total: this.number(total) }) : this.t('listFile.read', { count });
  });
  protected readonly mostText = computed(() => this.number(mostInFile));

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
    void this.write();
  }

  /** Begins to write the file of a list. */
  static open(dialog: MatDialog, data: WantedFile): void {
    dialog.open(ListFile, { data, width: '460px' });
  }

  /** Begins anew after a failure: an answer in the middle is never left out. */
  protected async write(): Promise<void> {
    this.problem.set(null);
    this.found.set(new Map());
    let page: ListFileQuery['signals'] | null = null;
    do {
      page = await this.read(page?.pageInfo.endCursor ?? null);
      if (!page || this.isGone) {
        return;
      }
      // While it is read a signal may move to a later page; it stands in the file once.
      const read = page.edges.map(({ node }) => [node.id, node] as const);
      this.found.update((found) => new Map([...found, ...read]));
    } while (page.pageInfo.hasNextPage && this.found().size < mostInFile);
    if (!(await this.isNoted())) {
      return;
    }
    this.save();
    this.isCut.set(page.pageInfo.hasNextPage);
    if (!this.isCut()) {
      this.dialog.close();
    }
  }

  /** One page; null when the server could not be asked, which is then said. */
  private async read(after: string | null): Promise<ListFileQuery['signals'] | null> {
    const { filter, sort } = this.wanted.query;
    const answer = await this.client.query(ListFileDocument, { filter, sort, first: pageSize, after });
    if ('edges' in answer) {
      return answer;
    }
    this.problem.set(answer.message);
    return null;
  }

  /** Without an entry in the audit there is no file. */
  private async isNoted(): Promise<boolean> {
    const count = Math.min(this.found().size, mostInFile);
    const answer = await this.client.mutate(NoteListExportDocument, { count });
    this.problem.set(typeof answer === 'boolean' ? null : answer.message);
    return answer === true && !this.isGone;
  }

  private save(): void {
    const today = dayInSofia(new Date());
    const csv = listCsv([...this.found().values()].slice(0, mostInFile), {
      t: this.t,
      shortDate: (iso) => this.dates.shortDate(iso),
      time: (iso) => this.dates.time(iso),
      locale: this.language.locale(),
      today,
    });
    saveFile(`${this.t('listFile.name')}-${today}.csv`, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  }

  private number(value: number): string {
    return new Intl.NumberFormat(this.language.locale()).format(value);
  }
}
