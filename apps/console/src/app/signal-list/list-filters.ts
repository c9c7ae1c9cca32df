import {
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatPrefix, MatSuffix } from '@angular/material/form-field';
import type { Channel, SignalFilter, SignalSort, SignalStatus } from '@ns/contract/console';
import { SessionStore, ScreenTexts } from '@ns/web';
import { Catalogue } from '../catalogue/catalogue.ts';
import { DateField } from '../date/date-field.ts';
import { FilterMenu } from '../choice/filter-menu.ts';
import { FilterCounts } from './filter-counts.ts';
import {
  type SignalQuery,
  allChannels,
  allRatings,
  allRegistrationStates,
  allSorts,
  allStatuses,
  isFiltered,
  ratingOf,
} from './signal-query.ts';
import { fieldParts } from '../form/form-parts.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** A pause in typing after which the search is asked. */
const typingPauseMs = 350;

/** What the inbox shows: search, menus, sorting. It holds nothing itself; the address does. */
@Component({
  selector: 'ns-list-filters',
  imports: [screenParts, MatIconButton, fieldParts, MatPrefix, MatSuffix, DateField, FilterMenu],
  providers: [FilterCounts],
  templateUrl: './list-filters.html',
  styleUrl: './list-filters.scss',
})
export class ListFilters {
  private readonly t = inject(ScreenTexts).t;
  protected readonly catalogue = inject(Catalogue);
  protected readonly counts = inject(FilterCounts);
  private readonly account = inject(SessionStore).owner;

  readonly query = input.required<SignalQuery>();
  readonly changed = output<SignalQuery>();
  /** Enter in the search: what was typed may be the number of one signal. */
  readonly searched = output<string>();

  private readonly searchField = viewChild.required<ElementRef<HTMLInputElement>>('search');
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected readonly sorts = allSorts;
  protected readonly marks = ['overdue', 'dueSoon', 'unassigned'] as const;
  protected readonly markIcons = { overdue: 'overdue', dueSoon: 'clock', unassigned: 'person' } as const;
  /** How many signals the list stands for; null while it is unknown. */
  readonly total = computed(() => this.counts.total());
  /** How many signals each status would show; null while that is not known of this list. */
  readonly byStatus = computed(() => (this.counts.isCurrent() ? this.counts.byStatus() : null));
  /** Stands behind each number that was not counted to the end. */
  readonly more = computed(() => this.counts.more());
  protected readonly registrationStates = allRegistrationStates;
  /** Traits of which a list shows those with, those without, or both. */
  protected readonly flags = ['dangerous', 'withPhotos', 'published', 'reopened'] as const;
  protected readonly ratings = allRatings;
  protected readonly filter = computed(() => this.query().filter);
  protected readonly rating = computed(() => ratingOf(this.filter()) ?? '');
  protected readonly filtered = computed(() => isFiltered(this.query()));
  protected readonly statuses = computed(() => allStatuses.map((code) => ({ code, name: this.t(`status.${code}`) })));
  protected readonly channels = computed(() => allChannels.map((code) => ({ code, name: this.t(`channel.${code}`) })));
  protected readonly assignee = computed(() => {
    const { assigneeId } = this.filter();
    return assigneeId ? [String(assigneeId)] : [];
  });
  /** Oneself first, then who has any of these signals; the chosen one also when there are none. */
  protected readonly assignees = computed(() => {
    const me = this.account()?.id;
    const others = (this.counts.known()?.assignees ?? [])
      .filter(({ id }) => id !== me)
      .map(({ id, name }) => ({ code: id, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
    const known = me ? [{ code: me, name: this.t('filter.me') }, ...others] : others;
    const [chosen] = this.assignee();
    const isKnown = chosen === undefined || known.some(({ code }) => code === chosen);
    return isKnown ? known : [...known, { code: chosen, name: this.t('filter.chosenOne') }];
  });
  protected readonly rareCount = computed(() => {
    const { registration, from, to, reporter, bbox, channels } = this.filter();
    const flags = this.flags.filter((flag) => this.filter()[flag] != null);
    const rest = [registration, from, to, reporter, bbox, channels?.length, ratingOf(this.filter())];
    return flags.length + rest.filter((value) => value).length;
  });
  /** Open while something rare is chosen, so that nothing works unseen. */
  protected readonly rareOpen = linkedSignal(() => this.rareCount() > 0);

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

  protected changeStatuses(codes: string[]): void {
    this.change({ statuses: codes as SignalStatus[] });
  }

  protected changeChannels(codes: string[]): void {
    this.change({ channels: codes as Channel[] });
  }

  protected changeFlag(flag: (typeof this.flags)[number], wanted: boolean | ''): void {
    this.change({ [flag]: wanted === '' ? null : wanted });
  }

  protected changeRating(rating: string): void {
    this.change({
      rated: rating === 'none' ? false : null,
      starsAtMost: rating === '' || rating === 'none' ? null : Number(rating),
    });
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

  protected clear(): void {
    this.stopTyping();
    this.searchField().nativeElement.value = '';
    this.changed.emit({ filter: {}, sort: this.query().sort });
  }

  private stopTyping(): void {
    clearTimeout(this.typing);
    this.typing = undefined;
  }
}
