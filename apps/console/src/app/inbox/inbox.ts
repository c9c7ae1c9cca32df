import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Component, DOCUMENT, type ElementRef, afterNextRender, computed, effect, inject, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { MatTooltip } from '@angular/material/tooltip';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { EmptyState } from '../appearance/empty-state';
import { InboxFilters } from './inbox-filters';
import { type InboxQuery, inboxQueryFrom, isFiltered, paramsOf } from './inbox-query';
import { InboxStore } from './inbox-store';
import { InboxTable } from './inbox-table';
import { KeysHelp } from './keys-help';

/** Pixels above the end at which the next page is asked, and below the top at which new rows wait. */
const NEAR_END = 600;
const NEAR_TOP = 24;

/** The live list of signals. */
@Component({
  selector: 'ns-inbox',
  imports: [MatButton, MatIconButton, MatIcon, MatTooltip, TranslocoPipe, EmptyState, InboxFilters, InboxTable],
  host: { '(document:keydown)': 'press($event)' },
  templateUrl: './inbox.html',
  styleUrl: './inbox.scss',
})
export class Inbox {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly dialog = inject(MatDialog);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly texts = inject(TranslocoService);
  protected readonly store = inject(InboxStore);

  private readonly filters = viewChild.required(InboxFilters);
  private readonly table = viewChild.required(InboxTable);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');

  private readonly params = toSignal(this.route.queryParamMap, { initialValue: this.route.snapshot.queryParamMap });
  protected readonly query = computed<InboxQuery>(() => inboxQueryFrom(this.params()), { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  protected readonly filtered = computed(() => isFiltered(this.query()));

  constructor() {
    effect(() => {
      const query = this.query();
      untracked(() => this.store.show(query));
    });
    let announced = 0;
    effect(() => {
      const count = this.store.fresh().size + this.store.waitingCount();
      if (count > announced) {
        void this.announcer.announce(this.texts.translate('inbox.announce', { count }), 'polite');
      }
      announced = count;
    });
    afterNextRender(() => this.returnToPlace());
  }

  /** Scrolls and focuses where the clerk left the list for a signal. */
  private returnToPlace(): void {
    this.scroller().nativeElement.scrollTo({ top: this.store.scrollTop });
    if (this.store.lastOpened) {
      this.table().focusRow(this.store.lastOpened);
      this.store.lastOpened = null;
    }
  }

  protected change(query: InboxQuery): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: paramsOf(query), queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** A reference or incoming number goes straight to its signal; anything else stays a search. */
  protected async goTo(text: string): Promise<void> {
    const id = /\d/.test(text) ? await this.store.idOfNumber(text) : null;
    if (id) {
      await this.router.navigate(['/signals', id]);
    }
  }

  protected scrolled({ scrollTop, clientHeight, scrollHeight }: HTMLElement): void {
    this.store.scrollTop = scrollTop;
    this.store.atTop.set(scrollTop <= NEAR_TOP);
    if (scrollTop + clientHeight > scrollHeight - NEAR_END && !this.store.failure()) {
      void this.store.more();
    }
  }

  protected showWaiting(): void {
    this.store.admitWaiting();
    this.scroller().nativeElement.scrollTo({ top: 0, behavior: 'smooth' });
  }

  protected showKeys(): void {
    this.dialog.open(KeysHelp, { width: '420px' });
  }

  /** The keys of the list, unless the clerk is typing or a menu or dialog is open. */
  protected press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusyElsewhere(event.target)) {
      return;
    }
    const act = this.actionOf(event.key);
    if (act) {
      event.preventDefault();
      act();
    }
  }

  private actionOf(key: string): (() => void) | undefined {
    const inList = this.table().holdsFocus() || !this.document.activeElement?.matches('body *:not(main)');
    const actions: Record<string, (() => void) | undefined> = {
      j: () => this.table().move(1),
      k: () => this.table().move(-1),
      ArrowDown: inList ? () => this.table().move(1) : undefined,
      ArrowUp: inList ? () => this.table().move(-1) : undefined,
      '/': () => this.filters().focusSearch(),
      '?': () => this.showKeys(),
    };
    // The same keys under a Bulgarian phonetic layout.
    return actions[{ й: 'j', к: 'k' }[key] ?? key];
  }
}

function isBusyElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, mat-select, [contenteditable], .cdk-overlay-container') !== null;
}
