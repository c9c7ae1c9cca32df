import { Injectable, computed, inject } from '@angular/core';
import { ScreenTexts, SessionStore } from '@ns/web';
import { FilterCounts } from './filter-counts.ts';

/** Whom a list can be narrowed to: oneself first, then who has any of its signals. Provided by each list. */
@Injectable()
export class Assignees {
  private readonly t = inject(ScreenTexts).t;
  private readonly counts = inject(FilterCounts);
  private readonly account = inject(SessionStore).owner;

  private readonly known = computed(() => {
    const me = this.account()?.id;
    const others = (this.counts.known()?.assignees ?? [])
      .filter(({ id }) => id !== me)
      .map(({ id, name }) => ({ code: id, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
    return me ? [{ code: me, name: this.t('filter.me') }, ...others] : others;
  });

  /** Those of the menu; the chosen one also when nothing is assigned to that person. */
  choices(chosen: string | undefined) {
    const isKnown = chosen === undefined || this.known().some(({ code }) => code === chosen);
    return isKnown ? this.known() : [...this.known(), { code: chosen, name: this.nameOf(chosen) }];
  }

  nameOf(id: string): string {
    return this.known().find(({ code }) => code === id)?.name ?? this.t('filter.chosenOne');
  }
}
