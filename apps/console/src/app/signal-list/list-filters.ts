import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import {
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatPrefix, MatSuffix } from '@angular/material/form-field';
import type { SignalFilter, SignalSort } from '@ns/contract/console';
import { LocalDates, ScreenTexts } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { fieldParts } from '../form/form-parts.ts';
import { Assignees } from './assignees.ts';
import { FilterCounts } from './filter-counts.ts';
import { FilterPanel } from './filter-panel.ts';
import { setFilters, shortened } from './set-filters.ts';
import { type SignalQuery, allSorts } from './signal-query.ts';

/** A pause in typing after which the search is asked. */
const typingPauseMs = 350;

/** What the inbox shows: search, filters, order. It holds nothing itself; the address does. */
@Component({
  selector: 'ns-list-filters',
  imports: [
    screenParts,
    CdkConnectedOverlay,
    CdkOverlayOrigin,
    FilterPanel,
    MatIconButton,
    fieldParts,
    MatPrefix,
    MatSuffix,
  ],
  providers: [Assignees, FilterCounts],
  templateUrl: './list-filters.html',
  styleUrl: './list-filters.scss',
})
export class ListFilters {
  private readonly t = inject(ScreenTexts).t;
  private readonly dates = inject(LocalDates);
  private readonly catalogue = inject(Catalogue);
  private readonly people = inject(Assignees);
  protected readonly counts = inject(FilterCounts);

  readonly query = input.required<SignalQuery>();
  readonly changed = output<SignalQuery>();
  /** Enter in the search: what was typed may be the number of one signal. */
  readonly searched = output<string>();

  private readonly searchField = viewChild.required<ElementRef<HTMLInputElement>>('search');
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected readonly sorts = allSorts;
  protected readonly marks = ['overdue', 'dueSoon', 'unassigned'] as const;
  /** Whether the panel with all filters is open. */
  protected readonly isOpen = signal(false);
  /** How many signals the list stands for; null while it is unknown. */
  readonly total = computed(() => (this.counts.isCurrent() ? this.counts.total() : null));
  /** How many signals each status would show; null while that is not known of this list. */
  readonly byStatus = computed(() => (this.counts.isCurrent() ? this.counts.byStatus() : null));
  /** Stands behind each number that was not counted to the end. */
  readonly more = computed(() => this.counts.more());
  protected readonly filter = computed(() => this.query().filter);
  protected readonly chips = computed(() =>
    setFilters(this.filter(), {
      t: this.t,
      departments: (codes) => namesOf(codes, this.catalogue.departments()),
      categories: (codes) =>
        namesOf(codes, [
          ...this.catalogue.categories(),
          ...this.catalogue.categories().flatMap((group) => group.choices),
        ]),
      settlements: (codes) => namesOf(codes, this.catalogue.settlements()),
      assignee: (id) => this.people.nameOf(id),
      day: (day) => this.dates.shortDate(day),
    }),
  );

  constructor() {
    effect(() => {
      const filter = this.filter();
      untracked(() => this.counts.follow(filter));
    });
    effect(() => {
      // While the clerk types, the field leads and the address follows; a space at the end is not taken away.
      const text = this.filter().text ?? '';
      const field = this.searchField().nativeElement;
      if (this.typing === undefined && field.value.trim() !== text) {
        field.value = text;
      }
    });
  }

  focusSearch(): void {
    this.searchField().nativeElement.select();
  }

  protected change(part: SignalFilter): void {
    this.changed.emit({ ...this.query(), filter: { ...this.filter(), ...part } });
  }

  protected toggle(mark: 'overdue' | 'dueSoon' | 'unassigned'): void {
    this.change({ [mark]: this.filter()[mark] ? null : true });
  }

  protected close(): void {
    this.isOpen.set(false);
  }

  protected type(text: string): void {
    this.stopTyping();
    this.typing = setTimeout(() => {
      this.stopTyping();
      this.change({ text });
    }, typingPauseMs);
  }

  protected searchNow(text: string): void {
    this.stopTyping();
    this.change({ text });
    this.searched.emit(text.trim());
  }

  protected clearSearch(): void {
    this.stopTyping();
    this.change({ text: null });
  }

  protected sortBy(sort: SignalSort): void {
    this.changed.emit({ ...this.query(), sort });
  }

  private stopTyping(): void {
    clearTimeout(this.typing);
    this.typing = undefined;
  }
}

/** The names of codes in a menu, shortened; a code that the menu does not have names itself. */
function namesOf(codes: readonly string[], menu: readonly { readonly code: string; readonly name: string }[]): string {
  return shortened(codes.map((code) => menu.find((entry) => entry.code === code)?.name ?? code));
}
