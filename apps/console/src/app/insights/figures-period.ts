import { Component, computed, inject, input, output } from '@angular/core';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import type { StatsFilter } from '@ns/contract/console';
import { LocalDates, SessionStore, dayInSofia, ScreenTexts } from '@ns/web';
import { Catalogue } from '../catalogue/catalogue.ts';
import { DateField } from '../date/date-field.ts';
import { FilterMenu } from '../choice/filter-menu.ts';
import { Permissions } from '../access/permissions.ts';
import { channels, type FiguresQuery } from './figures-query.ts';
import { periodAround, type PeriodKind, periodKinds, periodMoved } from './period.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** Which days and which signals the figures are about. It holds nothing itself; the address does. */
@Component({
  selector: 'ns-figures-period',
  imports: [screenParts, MatButtonToggle, MatButtonToggleGroup, DateField, FilterMenu],
  host: { class: 'ns-stack' },
  templateUrl: './figures-period.html',
  styleUrl: './figures-period.scss',
})
export class FiguresPeriod {
  private readonly t = inject(ScreenTexts).t;
  private readonly account = inject(SessionStore).account;
  private readonly permissions = inject(Permissions);
  protected readonly catalogue = inject(Catalogue);
  protected readonly dates = inject(LocalDates);
  readonly query = input.required<FiguresQuery>();
  readonly changed = output<FiguresQuery>();

  protected readonly kinds = periodKinds;
  private readonly today = dayInSofia(new Date());
  protected readonly filter = computed(() => this.query().filter);
  protected readonly isFiltered = computed(() => Object.values(this.filter()).some((list) => list !== null));
  protected readonly hasFuture = computed(() => this.query().to < this.today);
  /** Who reads only the figures of the own departments chooses among these. */
  protected readonly departments = computed(() => {
    const isLimited = this.permissions.reach('insights.read') === 'OWN_DEPARTMENTS';
    const own = isLimited ? this.account()?.departments.map(({ code }) => code) : undefined;
    return this.catalogue.departments().filter(({ code }) => own?.includes(code) ?? true);
  });
  protected readonly channelChoices = computed(() => {
    return channels.map((code) => ({ code, name: this.t(`channel.${code}`) }));
  });

  protected choose(kind: PeriodKind): void {
    const { to } = this.query();
    const day = to < this.today ? to : this.today;
    const range = kind === 'free' ? { from: this.query().from, to: day } : periodAround(kind, day);
    this.changed.emit({ ...this.query(), kind, ...range });
  }

  protected move(by: 1 | -1): void {
    const { kind, filter } = this.query();
    this.changed.emit({ kind, filter, ...periodMoved(kind, this.query(), by) });
  }

  protected setDay(end: 'from' | 'to', day: string): void {
    if (!day) {
      return;
    }
    const range = { ...this.query(), [end]: day };
    const isBackwards = range.from > range.to;
    this.changed.emit({ ...range, kind: 'free', ...(isBackwards ? { from: day, to: day } : {}) });
  }

  protected pick(part: keyof StatsFilter, codes: readonly string[]): void {
    const others = Object.entries(this.filter()).filter(([name]) => name !== part);
    const filter = Object.fromEntries(codes.length > 0 ? [...others, [part, codes]] : others) as StatsFilter;
    this.changed.emit({ ...this.query(), filter });
  }

  protected clear(): void {
    this.changed.emit({ ...this.query(), filter: {} });
  }
}
