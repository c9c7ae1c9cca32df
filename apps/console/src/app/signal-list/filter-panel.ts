import { Component, computed, inject, input, output } from '@angular/core';
import { CdkTrapFocus } from '@angular/cdk/a11y';
import type { Channel, SignalFilter, SignalSort, SignalStatus } from '@ns/contract/console';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { FilterMenu } from '../choice/filter-menu.ts';
import { DateField } from '../date/date-field.ts';
import { fieldParts } from '../form/form-parts.ts';
import { Assignees } from './assignees.ts';
import { FilterCounts } from './filter-counts.ts';
import { flags, ofToday } from './set-filters.ts';
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

/** All filters of a list, and its order, in a panel: what is chosen holds at once. */
@Component({
  selector: 'ns-filter-panel',
  imports: [screenParts, fieldParts, CdkTrapFocus, DateField, FilterMenu],
  templateUrl: './filter-panel.html',
  styleUrl: './filter-panel.scss',
})
export class FilterPanel {
  private readonly t = inject(ScreenTexts).t;
  protected readonly catalogue = inject(Catalogue);
  protected readonly counts = inject(FilterCounts);
  protected readonly people = inject(Assignees);

  readonly query = input.required<SignalQuery>();
  readonly changed = output<SignalQuery>();
  readonly done = output();

  protected readonly sorts = allSorts;
  protected readonly registrationStates = allRegistrationStates;
  protected readonly flags = flags;
  protected readonly ofToday = ofToday;
  protected readonly ratings = allRatings;
  protected readonly filter = computed(() => this.query().filter);
  protected readonly filtered = computed(() => isFiltered(this.query()));
  protected readonly waiting = computed(() => ofToday.filter((list) => this.filter()[list]));
  protected readonly rating = computed(() => ratingOf(this.filter()) ?? '');
  protected readonly assignee = computed(() => {
    const { assigneeId } = this.filter();
    return assigneeId ? [String(assigneeId)] : [];
  });
  protected readonly statuses = computed(() => allStatuses.map((code) => ({ code, name: this.t(`status.${code}`) })));
  protected readonly channels = computed(() => allChannels.map((code) => ({ code, name: this.t(`channel.${code}`) })));

  protected change(part: SignalFilter): void {
    this.changed.emit({ ...this.query(), filter: { ...this.filter(), ...part } });
  }

  protected changeStatuses(codes: string[]): void {
    this.change({ statuses: codes as SignalStatus[] });
  }

  protected changeChannels(codes: string[]): void {
    this.change({ channels: codes as Channel[] });
  }

  protected changeWaiting(lists: readonly (typeof ofToday)[number][]): void {
    this.change(Object.fromEntries(ofToday.map((list) => [list, lists.includes(list) || null])));
  }

  protected changeFlag(flag: (typeof flags)[number], wanted: boolean | ''): void {
    this.change({ [flag]: wanted === '' ? null : wanted });
  }

  protected changeRating(rating: string): void {
    this.change({
      rated: rating === 'none' ? false : null,
      starsAtMost: rating === '' || rating === 'none' ? null : Number(rating),
    });
  }

  protected sortBy(sort: SignalSort): void {
    this.changed.emit({ ...this.query(), sort });
  }

  protected clear(): void {
    this.changed.emit({ filter: {}, sort: this.query().sort });
  }
}
