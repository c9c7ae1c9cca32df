import { CdkDrag, type CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatSnackBar } from '@angular/material/snack-bar';
import { ScreenTexts, refusalText } from '@ns/web';
import type { OrderedMenu } from '@ns/contract/console';
import { findChoices } from '../../choice/find-choice.ts';
import { formOpener } from '../../form/form-opener.ts';
import { BodyForm } from './body-form.ts';
import { CategoryForm } from './category-form.ts';
import { DepartmentForm } from './department-form.ts';
import { HolidayForm } from './holiday-form.ts';
import { MenuSource } from './menu-source.ts';
import { EntryHost, type Menu, type MenuRow, movedBy, movedTo } from './menu.ts';
import { QuarterForm } from './quarter-form.ts';
import { ReceiverForm } from './receiver-form.ts';
import { Receivers } from './receivers.ts';
import { RoutingForm } from './routing-form.ts';
import { RoutingRules } from './routing-rules.ts';
import { SettlementForm } from './settlement-form.ts';
import { fieldParts } from '../../form/form-parts.ts';
import { screenParts } from '../../appearance/screen-parts.ts';

/** A menu of more entries than this has a field to find one. */
const longMenu = 12;

/** Names of the menus that this screen edits; data of its routes. */
export type MenuKind =
  'categories' | 'departments' | 'bodies' | 'receivers' | 'settlements' | 'quarters' | 'holidays' | 'routing';

/** A menu: its entries in order, and one of them in a form. */
@Component({
  selector: 'ns-menu-page',
  imports: [screenParts, CdkDrag, CdkDragHandle, CdkDropList, MatCheckbox, fieldParts, NgComponentOutlet],
  providers: [MenuSource, Receivers, RoutingRules, { provide: EntryHost, useExisting: MenuPage }],
  templateUrl: './menu-page.html',
  styleUrl: './menu-page.scss',
})
export class MenuPage implements EntryHost {
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  private readonly routing = inject(RoutingRules);
  private readonly receivers = inject(Receivers);
  private readonly opener = formOpener();
  protected readonly source = inject(MenuSource);

  /** from the data of the route */
  readonly menu = input.required<MenuKind>();

  private readonly menus: Readonly<Record<MenuKind, Menu>> = {
    categories: this.ordered('CATEGORIES', this.source.rows.categories, CategoryForm),
    departments: this.ordered('DEPARTMENTS', this.source.rows.departments, DepartmentForm),
    bodies: this.ordered('EXTERNAL_BODIES', this.source.rows.bodies, BodyForm),
    receivers: { rows: this.receivers.rows, form: ReceiverForm },
    settlements: this.ordered('SETTLEMENTS', this.source.rows.settlements, SettlementForm),
    quarters: this.ordered('QUARTERS', this.source.rows.quarters, QuarterForm),
    holidays: { rows: this.source.rows.holidays, form: HolidayForm },
    routing: { rows: this.routing.rows, form: RoutingForm, order: this.routing.order },
  };
  protected readonly spec = computed(() => this.menus[this.menu()]);
  protected readonly showsArchived = signal(false);
  private readonly rows = computed(() => this.spec().rows());
  protected readonly archivedCount = computed(() => this.rows().filter(({ archived }) => archived).length);
  /** What is looked for in a long menu. */
  protected readonly searchText = signal('');
  protected readonly isLong = computed(() => this.rows().length > longMenu);
  protected readonly shown = computed(() => {
    const rows = this.rows().filter(({ archived }) => this.showsArchived() || !archived);
    const entries = rows.map((row) => ({ code: row.key, name: `${row.title} ${row.detail}`, row }));
    return this.isSearching() ? findChoices(entries, this.searchText()).map(({ row }) => row) : rows;
  });
  private readonly isSearching = computed(() => this.isLong() && this.searchText().trim() !== '');
  /** Only the whole menu can be put into another order. */
  protected readonly canOrder = computed(() => this.spec().order !== undefined && !this.isSearching());
  /** What the form holds: an entry by its key, a new one, or nothing. */
  protected readonly edited = signal<string | null>(null);
  protected readonly isAdding = signal(false);
  readonly row = computed(() => this.rows().find(({ key }) => key === this.edited()) ?? null);
  protected readonly isEditing = computed(() => this.isAdding() || this.row() !== null);
  protected readonly failure = computed(
    () => this.source.query.error() ?? this.routing.query.error() ?? this.receivers.query.error(),
  );
  protected readonly isLoaded = computed(() => this.source.data() !== undefined);

  protected open(row: MenuRow | null): void {
    this.opener.remember();
    this.isAdding.set(row === null);
    this.edited.set(row?.key ?? null);
  }

  close(): void {
    this.isAdding.set(false);
    this.edited.set(null);
    this.opener.focus();
  }

  finish(): void {
    this.close();
    this.again();
    this.say('menus.saved');
  }

  protected again(): void {
    this.source.again();
    void this.routing.query.refetch();
    void this.receivers.query.refetch();
  }

  /** An entry is ordered among those of its group that are shown. */
  protected neighbours({ group }: MenuRow): readonly string[] {
    return this.shown()
      .filter((row) => row.group === group)
      .map(({ key }) => key);
  }

  protected async move(row: MenuRow, step: -1 | 1): Promise<void> {
    const keys = this.neighbours(row);
    await this.order(keys, movedBy(keys, row.key, step));
  }

  protected async drop({ item, currentIndex }: CdkDragDrop<unknown, unknown, MenuRow>): Promise<void> {
    const row = item.data;
    const before = this.shown()
      .filter(({ key }) => key !== row.key)
      .slice(0, currentIndex)
      .filter(({ group }) => group === row.group).length;
    const keys = this.neighbours(row);
    await this.order(keys, movedTo(keys, keys.indexOf(row.key), before));
  }

  private ordered(menu: OrderedMenu, rows: Menu['rows'], form: Menu['form']): Menu {
    return { rows, form, order: this.source.order(menu) };
  }

  private async order(keys: readonly string[], moved: readonly string[]): Promise<void> {
    if (moved.join() === keys.join()) {
      return;
    }
    const answer = await this.spec().order?.(moved);
    if (answer?.message !== undefined) {
      this.snackBar.open(refusalText(answer), undefined, { duration: 6_000 });
    }
    this.again();
  }

  private say(key: string): void {
    this.snackBar.open(this.t(key), undefined, { duration: 4_000 });
  }
}
