import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  DOCUMENT,
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
import { Router, RouterOutlet } from '@angular/router';
import type { SignalStatus } from '@ns/contract/console';
import { ViewSwitch } from '../signal-list/view-switch.ts';
import { Keyboard } from '../keys/keyboard.ts';
import { stepKeys } from '../keys/step-keys.ts';
import { Permissions } from '../access/permissions.ts';
import { ViewsBar } from '../views/views-bar.ts';
import { BulkBar } from './bulk-bar.ts';
import { ChosenChange } from './chosen-change.ts';
import { FinishedMatches } from './finished-matches.ts';
import { followWidth } from './follow-width.ts';
import { isInteracting } from './interaction-tracker.ts';
import { InboxAlarms } from './inbox-alarms.ts';
import { listAddress } from '../signal-list/list-address.ts';
import { ListFilters } from '../signal-list/list-filters.ts';
import { InboxLayout } from './inbox-layout.ts';
import { InboxList } from './inbox-list.ts';
import { isFiltered, matterOf, openByTerm } from '../signal-list/signal-query.ts';
import type { ListedRow } from '../signal-list/listed-rows.ts';
import { InboxMoves } from './inbox-moves.ts';
import { InboxPrint } from './inbox-print.ts';
import { InboxSelection } from './inbox-selection.ts';
import type { InboxSignal } from './inbox-signal.ts';
import { InboxStore } from './inbox-store.ts';
import { ListTools } from './list-tools.ts';
import { LiveAnnouncements } from './live-announcements.ts';
import { PresenceMarks } from './presence-marks.ts';
import { SplitHandle } from './split-handle.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** Below this width there is room for the list or the signal, not for both. */
const bothFrom = 960;

/** The live list of signals, with the chosen one next to it. */
@Component({
  selector: 'ns-inbox',
  imports: [
    screenParts,
    NgTemplateOutlet,
    RouterOutlet,
    BulkBar,
    FinishedMatches,
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
  private readonly permissions = inject(Permissions);
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
  /** All that the list stands for; null while the numbers are older than the rows. */
  protected readonly total = computed(() => {
    const total = this.filters().total();
    return total !== null && total >= this.shownCount() ? total : null;
  });
  protected readonly shownId = computed(() => this.pane()?.id() ?? null);
  private readonly width = signal(Number.POSITIVE_INFINITY);
  protected readonly splitView = computed(() => this.shownId() !== null && this.width() >= bothFrom);
  protected readonly chosen = computed<ReadonlySet<string>>(() => new Set(this.selection.rows().map(({ id }) => id)));
  protected readonly beginAt = this.store.firstSeen;
  private readonly atTop = signal(this.store.firstSeen === 0);
  private readonly injector = inject(Injector);
  private readonly page = inject(DOCUMENT);
  /** How the reader goes from row to row. */
  protected readonly moves = new InboxMoves(this.list, this.shownId);
  protected readonly change = new ChosenChange();

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
    let opened: string | null = null;
    effect(() => {
      const id = this.shownId();
      if (opened !== null && id === null) {
        const left = opened;
        afterNextRender(() => this.comeBack(left), { injector: this.injector });
      }
      opened = id;
    });
    effect((onCleanup) => {
      const listening = this.pane()?.through.subscribe(() => this.moves.afterStep());
      onCleanup(() => listening?.unsubscribe());
    });
    effect(() => {
      this.splitView();
      this.shownId();
      setTimeout(() => this.list().measure());
    });
    afterNextRender(() => this.watch(owner));
    const keyboard = inject(Keyboard);
    keyboard.listen(
      stepKeys((to) => this.startStep(to)),
      owner,
    );
    keyboard.listen(
      {
        next: () => this.moves.by(1),
        previous: () => this.moves.by(-1),
        first: () => this.moves.toRow(0),
        last: () => this.moves.toLast(),
        open: () => void this.moves.open(this.store.current()),
        select: () => this.permissions.steps() && this.moves.withCurrent((row) => this.selection.toggle(row)),
        selectShown: () => this.permissions.steps() && this.selection.addAll(this.store.rows()),
        extendDown: () => this.moves.extend(1),
        extendUp: () => this.moves.extend(-1),
        showNew: () => this.showWaiting(),
        search: () => this.filters().focusSearch(),
        leave: () => this.moves.leave(),
        note: () => this.withPane((pane, id) => pane.startNote(id)),
        take: () => this.withPane((pane, id) => pane.take(id)),
        wholePage: () => this.store.current() && void this.router.navigate(['/signals', this.store.current()]),
      },
      owner,
    );
    owner.onDestroy(() => this.store.openForNew.set(true));
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

  protected see(first: number): void {
    this.store.firstSeen = first;
    this.atTop.set(first === 0);
  }

  protected more(): void {
    if (!this.store.failure()) {
      void this.store.more();
    }
  }

  /** The report was left, by the key „Back“ of a phone too: the keyboard goes on at the row that was opened. */
  private comeBack(id: string): void {
    const { activeElement, body } = this.page;
    if (activeElement === null || activeElement === body || activeElement.localName === 'main') {
      this.list().focusRow(id);
    }
  }

  private startStep(to: SignalStatus | null): void {
    if (this.selection.count() > 0 && !this.permissions.steps()) {
      return;
    }
    if (this.selection.count() > 0) {
      return this.change.begin(to);
    }
    this.withPane((pane, id) => pane.startStep(id, to));
  }

  /** Shows the signal where the reader is, if it is not shown, and goes on with it. */
  private withPane(act: (pane: InboxSignal, id: string) => void): void {
    const id = this.store.current();
    if (!id) {
      return;
    }
    void this.moves.open(id).then(() => {
      const pane = this.pane();
      if (pane) {
        act(pane, id);
      }
    });
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
