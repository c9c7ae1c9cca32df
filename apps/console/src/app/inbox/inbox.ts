import {
  Component,
  DestroyRef,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router, RouterOutlet } from '@angular/router';
import type { SignalStatus } from '@ns/contract/console';
import { ViewSwitch } from '../signal-list/view-switch.ts';
import { type GivenBack, HeldSteps } from '../held-steps/held-steps.ts';
import { type StepValues, valuesOf } from '../held-steps/step-drafts.ts';
import { Keyboard } from '../keys/keyboard.ts';
import { stepKeys } from '../keys/step-keys.ts';
import { Permissions } from '../access/permissions.ts';
import { ViewsBar } from '../views/views-bar.ts';
import { BulkBar } from './bulk-bar.ts';
import { BulkChange, type RequestedChange } from './bulk-change.ts';
import { followWidth } from './follow-width.ts';
import { isInteracting } from './interaction-tracker.ts';
import { InboxAlarms } from './inbox-alarms.ts';
import { listAddress } from '../signal-list/list-address.ts';
import { ListFilters } from '../signal-list/list-filters.ts';
import { InboxLayout } from './inbox-layout.ts';
import { InboxList } from './inbox-list.ts';
import { isFiltered, matterOf, openByTerm } from '../signal-list/signal-query.ts';
import type { ListedRow } from '../signal-list/listed-rows.ts';
import { InboxPrint } from './inbox-print.ts';
import { InboxSelection } from './inbox-selection.ts';
import type { InboxSignal } from './inbox-signal.ts';
import { InboxStore } from './inbox-store.ts';
import { ListTools } from './list-tools.ts';
import { LiveAnnouncements } from './live-announcements.ts';
import { PresenceMarks } from './presence-marks.ts';
import { SplitHandle } from './split-handle.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** Moving on quickly asks only for the signal where the reader stops. */
const followMs = 120;
/** Below this width there is room for the list or the signal, not for both. */
const bothFrom = 960;

/** The live list of signals, with the chosen one next to it. */
@Component({
  selector: 'ns-inbox',
  imports: [
    screenParts,
    RouterOutlet,
    BulkBar,
    InboxAlarms,
    ListFilters,
    InboxList,
    InboxPrint,
    ListTools,
    SplitHandle,
    ViewSwitch,
    ViewsBar,
  ],
  providers: [InboxSelection, LiveAnnouncements, PresenceMarks],
  host: { class: 'ns-screen', '[class.split-view]': 'splitView()', '[class.alone]': 'shownId() && !splitView()' },
  templateUrl: './inbox.html',
  styleUrl: './inbox.scss',
})
export class Inbox {
  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);
  private readonly permissions = inject(Permissions);
  private readonly heldSteps = inject(HeldSteps);
  protected readonly store = inject(InboxStore);
  protected readonly selection = inject(InboxSelection);
  protected readonly layout = inject(InboxLayout);
  protected readonly presence = inject(PresenceMarks);

  protected readonly filters = viewChild.required(ListFilters);
  private readonly list = viewChild.required(InboxList);
  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  private readonly listFrame = viewChild.required<ElementRef<HTMLElement>>('listFrame');
  protected readonly pane = signal<InboxSignal | null>(null);

  protected readonly address = listAddress();
  protected readonly query = this.address.query;
  protected readonly filtered = computed(() => isFiltered(this.query()));
  /** Why the list is empty: there is nothing, nothing open, or nothing that the filter lets through. */
  protected readonly emptiness = computed(() =>
    !this.filtered() ? 'none' : matterOf(this.query()) === matterOf(openByTerm) ? 'noneOpen' : 'noneFiltered',
  );
  protected readonly shownCount = computed(() => this.store.presentCount());
  protected readonly shownId = computed(() => this.pane()?.id() ?? null);
  private readonly width = signal(Number.POSITIVE_INFINITY);
  protected readonly splitView = computed(() => this.shownId() !== null && this.width() >= bothFrom);
  protected readonly chosen = computed<ReadonlySet<string>>(() => new Set(this.selection.rows().map(({ id }) => id)));
  protected readonly beginAt = this.store.firstSeen;
  private readonly atTop = signal(this.store.firstSeen === 0);
  private readonly injector = inject(Injector);
  private following: ReturnType<typeof setTimeout> | undefined;
  /** Whether the reader has moved on to a row whose signal is not opened yet: the former one must not be acted on. */
  protected readonly movesOn = signal(false);

  constructor() {
    const owner = inject(DestroyRef);
    effect(() => {
      const query = this.query();
      untracked(() => {
        this.store.show(query);
        this.selection.clear();
      });
    });
    effect(() => {
      const rows = this.store.rows();
      untracked(() => this.selection.refresh(rows));
    });
    effect(() => {
      const departed = this.store.departed();
      untracked(() => this.selection.drop(departed));
    });
    effect(() => {
      const id = this.shownId();
      if (id) {
        untracked(() => this.store.current.set(id));
      }
    });
    effect(() => {
      this.splitView();
      this.shownId();
      setTimeout(() => this.list().measure());
    });
    effect(() => {
      const back = this.heldSteps.givenBack();
      if (back && back.signalIds.length > 1) {
        untracked(() => this.takeBack(back));
      }
    });
    afterNextRender(() => this.watch(owner));
    const keyboard = inject(Keyboard);
    keyboard.listen(
      stepKeys((to) => this.startStep(to)),
      owner,
    );
    keyboard.listen(
      {
        next: () => this.move(1),
        previous: () => this.move(-1),
        first: () => this.goToRow(0),
        last: () => this.goToRow(this.store.rows().length - 1),
        open: () => this.open(this.store.current()),
        select: () => this.permissions.steps() && this.withCurrent((row) => this.selection.toggle(row)),
        selectShown: () => this.permissions.steps() && this.selection.addAll(this.store.rows()),
        extendDown: () => this.extend(1),
        extendUp: () => this.extend(-1),
        showNew: () => this.showWaiting(),
        search: () => this.filters().focusSearch(),
        leave: () => this.leave(),
        note: () => this.withPane((pane, id) => pane.startNote(id)),
        take: () => this.withPane((pane, id) => pane.take(id)),
        wholePage: () => this.store.current() && void this.router.navigate(['/signals', this.store.current()]),
      },
      owner,
    );
    owner.onDestroy(() => {
      clearTimeout(this.following);
      this.store.openForNew.set(true);
    });
  }

  /** A reference or incoming number goes straight to its signal; anything else stays a search. */
  protected async goTo(text: string): Promise<void> {
    const id = /\d/.test(text) ? await this.store.idOfNumber(text) : null;
    if (id) {
      await this.router.navigate(['/signals', id]);
    }
  }

  protected tick({ row, range }: { row: ListedRow; range: boolean }): void {
    if (this.store.departed().has(row.id)) {
      return;
    }
    if (range) {
      this.selection.extendTo(row, this.store.rows());
    } else {
      this.selection.toggle(row);
    }
  }

  protected showWaiting(): void {
    this.store.admitWaiting();
    this.list().scrollToTop();
    this.store.firstSeen = 0;
  }

  protected changeChosen(to: SignalStatus | null, typed: StepValues = {}): void {
    const data: RequestedChange = { rows: this.selection.rows(), to, typed };
    this.dialog
      .open<BulkChange, RequestedChange, boolean>(BulkChange, {
        data,
        width: '880px',
        maxWidth: '94vw',
        injector: this.injector,
      })
      .afterClosed()
      .subscribe((done) => done && this.selection.clear());
  }

  /** Steps for several reports were undone: they are ticked, and what was typed stands in the form. */
  private takeBack({ signalIds, to, form }: GivenBack): void {
    this.heldSteps.givenBack.set(null);
    const ids = new Set(signalIds);
    const rows = this.store.rows().filter(({ id }) => ids.has(id));
    if (rows.length > 0) {
      this.selection.clear();
      this.selection.addAll(rows);
      this.changeChosen(to, valuesOf(form));
    }
  }

  protected see(first: number): void {
    this.store.firstSeen = first;
    this.atTop.set(first === 0);
  }

  protected more(): void {
    if (!this.store.failure()) {
      void this.store.more();
    }
  }

  private startStep(to: SignalStatus | null): void {
    if (this.selection.count() > 0 && !this.permissions.steps()) {
      return;
    }
    if (this.selection.count() > 0) {
      return this.changeChosen(to);
    }
    this.withPane((pane, id) => pane.startStep(id, to));
  }

  /** Shows the signal where the reader is, if it is not shown, and goes on with it. */
  private withPane(act: (pane: InboxSignal, id: string) => void): void {
    const id = this.store.current();
    if (!id) {
      return;
    }
    void this.open(id).then(() => {
      const pane = this.pane();
      if (pane) {
        act(pane, id);
      }
    });
  }

  private async open(id: string | null): Promise<void> {
    clearTimeout(this.following);
    if (id && id !== this.shownId()) {
      await this.router.navigate(['/inbox', id], {
        queryParamsHandling: 'preserve',
        replaceUrl: this.shownId() !== null,
      });
    }
    this.movesOn.set(false);
  }

  private move(step: 1 | -1): void {
    const rows = this.store.rows();
    const at = this.store.indexOf(this.store.current());
    this.goToRow(
      at === -1 ? Math.min(this.store.firstSeen, rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step)),
    );
  }

  private goToRow(index: number): void {
    const row = this.store.rows()[index];
    if (!row) {
      return;
    }
    this.store.current.set(row.id);
    this.list().focusRow(row.id);
    if (this.shownId()) {
      clearTimeout(this.following);
      this.movesOn.set(row.id !== this.shownId());
      this.following = setTimeout(() => void this.open(row.id), followMs);
    }
  }

  private extend(step: 1 | -1): void {
    if (!this.permissions.steps()) {
      return this.move(step);
    }
    this.withCurrent((row) => this.selection.has(row.id) || this.selection.toggle(row));
    this.move(step);
    this.withCurrent((row) => this.selection.extendTo(row, this.store.rows()));
  }

  private withCurrent(act: (row: ListedRow) => void): void {
    const row = this.store.rows()[this.store.indexOf(this.store.current())];
    if (row) {
      act(row);
    }
  }

  /** Escape gives up one thing after the other: the ticks, then the signal next to the list. */
  private leave(): void {
    if (this.selection.count() > 0) {
      this.selection.clear();
    } else if (this.shownId()) {
      const id = this.shownId() ?? '';
      void this.router
        .navigate(['/inbox'], { queryParamsHandling: 'preserve' })
        .then(() => setTimeout(() => this.list().focusRow(id)));
    }
  }

  /** Follows width, hand and place, so that nothing moves under a reader. */
  private watch(owner: DestroyRef): void {
    followWidth(this.frame().nativeElement, this.width, owner);
    const hand = isInteracting(this.listFrame().nativeElement, owner);
    effect(
      () => {
        const free = this.atTop() && !hand() && this.selection.count() === 0;
        untracked(() => this.store.openForNew.set(free));
      },
      { injector: this.injector },
    );
  }
}
