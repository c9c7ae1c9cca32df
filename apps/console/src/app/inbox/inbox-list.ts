import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import {
  Component,
  DestroyRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { TranslocoPipe } from '@jsverse/transloco';
import { switchMap } from 'rxjs';
import { hostElement } from '@ns/web';
import { type Density, type ListColumn, columnsThatFit, gridOf, isNarrow, rowHeight } from './inbox-layout.ts';
import { followWidth } from './follow-width.ts';
import { InboxListRow } from './inbox-list-row.ts';
import type { ListedRow } from '../signal-list/listed-rows.ts';

/** Rows beyond the last loaded one at which the next page is asked. */
const ahead = 60;
/** Places kept below the last row while there are more. */
const placesToCome = 12;

/**
 * The rows of the inbox as a grid, of which only what is seen is drawn. Arrow keys go from row to row
 * through the screen's keys, left and right through the cells here.
 */
@Component({
  selector: 'ns-inbox-list',
  imports: [CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport, TranslocoPipe, InboxListRow],
  host: {
    '(keydown)': 'moveInRow($event)',
    'data-keys': 'list',
    '[class.cards]': 'asCards()',
    '[style.--row-height.px]': 'height()',
    '[style.--row-grid]': 'grid()',
  },
  templateUrl: './inbox-list.html',
  styleUrl: './inbox-list.scss',
})
export class InboxList {
  readonly rows = input.required<readonly ListedRow[]>();
  readonly hasMore = input(false);
  readonly loading = input(false);
  /** All signals that the list stands for; null while that is not known. */
  readonly total = input<number | null>(null);
  readonly fresh = input.required<ReadonlySet<string>>();
  readonly changed = input.required<ReadonlySet<string>>();
  /** Rows that no longer belong to the list, and the department that their signals went to; null: to none. */
  readonly gone = input.required<ReadonlyMap<string, string | null>>();
  readonly chosen = input.required<ReadonlySet<string>>();
  /** The row where the reader is. */
  readonly current = input<string | null>(null);
  /** The signal that is open next to the list. */
  readonly shown = input<string | null>(null);
  /** Names of those who have a signal open elsewhere, by its id. */
  readonly lookers = input.required<ReadonlyMap<string, readonly string[]>>();
  readonly columns = input.required<readonly ListColumn[]>();
  readonly density = input.required<Density>();
  /** The row to begin with, when the list is come back to. */
  readonly beginAt = input(0);

  /** A row was reached by the pointer or the keyboard. */
  readonly reached = output<string>();
  /** A row was ticked; with `range` everything from the one before. */
  readonly ticked = output<{ row: ListedRow; range: boolean }>();
  readonly nearEnd = output();
  /** The first row that is seen. */
  readonly seenFrom = output<number>();

  private readonly host = hostElement();
  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  private readonly width = signal(0);
  /** Which cell of a row the keyboard is in; the first two hold the tick and the link. */
  private cell = 1;
  private wanted: string | null = null;

  protected readonly shownColumns = computed(() => columnsThatFit(this.columns(), this.width(), this.density()));
  protected readonly asCards = computed(() => this.width() > 0 && this.shownColumns().length === 0);
  protected readonly narrow = computed(() => this.asCards() && isNarrow(this.width()));
  protected readonly height = computed(() =>
    rowHeight(this.density(), this.narrow() ? 'narrow card' : this.asCards() ? 'card' : 'columns'),
  );
  protected readonly grid = computed(() => gridOf(this.shownColumns(), this.density()));
  protected readonly items = computed<readonly (ListedRow | null)[]>(() => {
    const toCome = this.loading() && this.rows().length === 0 ? 20 : this.hasMore() ? placesToCome : 0;
    return [...this.rows(), ...Array.from({ length: toCome }, () => null)];
  });
  private readonly range = toSignal(
    toObservable(this.viewport).pipe(switchMap((viewport) => viewport.renderedRangeStream)),
  );
  /** The one row that the Tab key stops at. */
  protected readonly tabStop = computed(() => {
    const range = this.range();
    const drawn = range ? this.rows().slice(range.start, range.end) : this.rows();
    return drawn.find(({ id }) => id === this.current())?.id ?? drawn[0]?.id;
  });

  protected readonly trackRow = (index: number, row: ListedRow | null): string => row?.id ?? `to-come-${index}`;

  constructor() {
    const owner = inject(DestroyRef);
    afterNextRender(() => followWidth(this.host, this.width, owner));
    let drawnHeight = 0;
    effect(() => {
      // Rows of another height: the row that was on top stays there.
      const height = this.height();
      const viewport = this.viewport();
      const first = drawnHeight ? viewport.measureScrollOffset() / drawnHeight : untracked(this.beginAt);
      drawnHeight = height;
      setTimeout(() => {
        viewport.checkViewportSize();
        viewport.scrollToOffset(first * height);
      });
    });
    effect(() => {
      const range = this.range();
      if (!range) {
        return;
      }
      untracked(() => {
        this.focusWanted();
        if (this.hasMore() && range.end > this.rows().length - ahead) {
          this.nearEnd.emit();
        }
      });
    });
  }

  /** Brings a row onto the screen and puts the keyboard on it. */
  focusRow(id: string): void {
    this.wanted = id;
    this.reveal(id);
    this.focusWanted();
  }

  /** Brings a row onto the screen, if it is in the list. */
  reveal(id: string): void {
    const index = this.rows().findIndex((row) => row.id === id);
    const top = index * this.height();
    const offset = this.viewport().measureScrollOffset();
    const room = this.viewport().getViewportSize() - this.height();
    if (index !== -1 && (top < offset || top > offset + room)) {
      this.viewport().scrollToOffset(top < offset ? top : top - room);
    }
  }

  scrollToTop(): void {
    this.viewport().scrollToOffset(0);
  }

  /** Measures again after the list was out of sight. */
  measure(): void {
    this.viewport().checkViewportSize();
  }

  holdsFocus(): boolean {
    return this.host.contains(this.host.ownerDocument.activeElement);
  }

  protected scrolledTo(index: number): void {
    this.seenFrom.emit(index);
  }

  /** A click with Shift ticks a range instead of opening a window. */
  protected click(event: MouseEvent, row: ListedRow): void {
    if (event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      this.ticked.emit({ row, range: true });
    }
  }

  /** Left and right through the cells of a row. */
  protected moveInRow(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=row]') : null;
    if (step === 0 || !row || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const cells = cellsOf(row);
    const at = cells.findIndex((cell) => cell.contains(event.target as Element));
    this.cell = Math.min(cells.length - 1, Math.max(0, at + step));
    focusIn(cells[this.cell]);
  }

  protected arrived(event: FocusEvent, id: string): void {
    this.reached.emit(id);
    const row = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
    const at = row ? cellsOf(row).findIndex((cell) => cell.contains(event.target as Element)) : -1;
    this.cell = at === -1 ? 1 : at;
  }

  private focusWanted(): void {
    const row = this.wanted ? this.host.querySelector<HTMLElement>(`[data-row="${this.wanted}"]`) : null;
    if (row) {
      this.wanted = null;
      const cells = cellsOf(row);
      focusIn(cells[Math.min(this.cell, cells.length - 1)]);
    }
  }
}

function cellsOf(row: HTMLElement): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('[role=gridcell], [role=rowheader]')];
}

/** The widget of a cell, or the cell itself. */
function focusIn(cell: HTMLElement | undefined): void {
  (cell?.querySelector<HTMLElement>('a, input') ?? cell)?.focus({ preventScroll: true });
}
