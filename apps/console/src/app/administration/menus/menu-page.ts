import { CdkDrag, type CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatSnackBar } from '@angular/material/snack-bar';
import { TranslocoService } from '@jsverse/transloco';
import { findChoices } from '../../choice/find-choice.ts';
import { formOpener } from '../../form/form-opener.ts';
import { CategoryMenu } from './category-menu.ts';
import { EntryForm } from './entry-form.ts';
import { MenuSource } from './menu-source.ts';
import { type MenuRow, type MenuSpec, movedBy, movedTo } from './menu-spec.ts';
import { RoutingMenu } from './routing-menu.ts';
import { fieldParts } from '../../form/form-parts.ts';
import { screenParts } from '../../appearance/screen-parts.ts';

/** A menu of more entries than this has a field to find one. */
const longMenu = 12;

/** Names of the menus that this screen edits; data of its routes. */
export type MenuKind = 'categories' | 'departments' | 'bodies' | 'settlements' | 'quarters' | 'holidays' | 'routing';

/** A menu: its entries in order, and one of them in a form. */
@Component({
  selector: 'ns-menu-page',
  imports: [screenParts, CdkDrag, CdkDragHandle, CdkDropList, MatCheckbox, fieldParts, EntryForm],
  providers: [MenuSource, CategoryMenu, RoutingMenu],
  templateUrl: './menu-page.html',
  styleUrl: './menu-page.scss',
})
export class MenuPage {
  private readonly snackBar = inject(MatSnackBar);
  private readonly words = inject(TranslocoService);
  private readonly categories = inject(CategoryMenu);
  private readonly routing = inject(RoutingMenu);
  private readonly opener = formOpener();
  protected readonly source = inject(MenuSource);

  /** from the data of the route */
  readonly menu = input.required<MenuKind>();

  protected readonly spec = computed<MenuSpec>(() => {
    const { departmentsMenu, bodiesMenu, settlementsMenu, quartersMenu, holidaysMenu } = this.source;
    return {
      categories: this.categories.menu,
      departments: departmentsMenu,
      bodies: bodiesMenu,
      settlements: settlementsMenu,
      quarters: quartersMenu,
      holidays: holidaysMenu,
      routing: this.routing.menu,
    }[this.menu()];
  });
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
  protected readonly row = computed(() => this.rows().find(({ key }) => key === this.edited()) ?? null);
  protected readonly isEditing = computed(() => this.isAdding() || this.row() !== null);
  protected readonly failure = computed(() => this.source.query.error() ?? this.routing.query.error());
  protected readonly isLoaded = computed(() => this.source.isLoaded());

  protected open(row: MenuRow | null): void {
    this.opener.remember();
    this.isAdding.set(row === null);
    this.edited.set(row?.key ?? null);
  }

  protected close(): void {
    this.isAdding.set(false);
    this.edited.set(null);
    this.opener.focus();
  }

  protected finish(): void {
    this.close();
    this.again();
    this.say('menus.saved');
  }

  protected again(): void {
    this.source.again();
    this.routing.again();
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

  private async order(keys: readonly string[], moved: readonly string[]): Promise<void> {
    if (moved.join() === keys.join()) {
      return;
    }
    const answer = await this.spec().order?.(moved);
    if (answer?.message !== undefined) {
      this.snackBar.open(answer.message, undefined, { duration: 6_000 });
    }
    this.again();
  }

  private say(key: string): void {
    this.snackBar.open(this.words.translate(key), undefined, { duration: 4_000 });
  }
}
