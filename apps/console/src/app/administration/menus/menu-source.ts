import { Injectable, computed, inject } from '@angular/core';
import {
  type EditedCategoryFragment,
  type MenusForEditingQuery,
  MenusForEditingDocument,
  OrderMenuDocument,
  type OrderedMenu,
} from '@ns/contract/console';
import { GraphqlClient, ScreenTexts, watchQuery } from '@ns/web';
import { Catalogue } from '../../catalogue/catalogue.ts';
import type { Choice } from '../../choice/find-choice.ts';
import { type EditedWords, type TextOfTag, editedWords, givenTexts } from '../../form/words-by-language.ts';
import type { SaveTerms } from './menu-entry.ts';
import type { MenuRow } from './menu.ts';

interface Named {
  readonly code: string;
  readonly nameTexts: readonly TextOfTag[];
  readonly name: string;
  readonly version: number;
  readonly archived: boolean;
}

/** The menus with everything that is edited of them, and their entries as lists show them. */
@Injectable()
export class MenuSource {
  private readonly client = inject(GraphqlClient);
  private readonly t = inject(ScreenTexts).t;
  private readonly catalogue = inject(Catalogue);

  readonly query = watchQuery(MenusForEditingDocument, () => ({}), { fetchPolicy: 'network-only' });
  readonly data = computed<MenusForEditingQuery | undefined>(() => this.query.data());

  readonly categories = computed(() => this.data()?.categories ?? []);
  readonly departments = computed(() => inUse(this.data()?.departments ?? []));
  readonly externalBodies = computed(() => inUse(this.data()?.externalBodies ?? []));
  readonly settlements = computed(() => inUse(this.data()?.settlements ?? []));

  readonly rows = {
    departments: () => (this.data()?.departments ?? []).map((row) => rowOf(row, row.code)),
    bodies: () => (this.data()?.externalBodies ?? []).map((row) => rowOf(row, row.phone ?? '')),
    settlements: () =>
      (this.data()?.settlements ?? []).map((row) => rowOf(row, `${row.code} · ${this.t(`menus.kind.${row.kind}`)}`)),
    quarters: () =>
      (this.data()?.settlements ?? []).flatMap(({ code: group, name, quarters }) =>
        quarters.map((row) => ({ ...rowOf(row, name), key: `${group}/${row.code}`, group })),
      ),
    holidays: () =>
      (this.data()?.holidays ?? []).map((row) => {
        const day = row.day.split('-').toReversed().join('.');
        return rowOf({ ...row, code: row.day }, this.t(row.working ? 'menus.worked' : 'menus.free', { day }));
      }),
    categories: () =>
      this.categories().flatMap((group) => [
        rowOf(group, group.department?.name ?? ''),
        ...group.children.map((leaf) => ({ ...rowOf(leaf, this.detailOf(leaf)), group: group.code, isNested: true })),
      ]),
  };

  /** Reads everything anew, here and for the other screens. */
  again(): void {
    void this.query.refetch();
    this.catalogue.again();
  }

  /** The quarters of a settlement that are in use. */
  quartersOf(settlement: string): readonly Choice[] {
    return inUse((this.data()?.settlements ?? []).find(({ code }) => code === settlement)?.quarters ?? []);
  }

  order(menu: OrderedMenu) {
    return (codes: readonly string[]) => this.client.mutate(OrderMenuDocument, { input: { menu, codes: [...codes] } });
  }

  private detailOf({ department, targetWorkingDays }: EditedCategoryFragment): string {
    return this.t('menus.categoryDetail', { department: department?.name ?? '', days: targetWorkingDays ?? 0 });
  }
}

/** What most entries have: their code and their name, as the form has them. */
export function namedValues(entry: Pick<Named, 'code' | 'nameTexts'> | undefined) {
  return { code: entry?.code ?? '', name: editedWords(entry?.nameTexts) };
}

/** The same as the API takes it. */
export function namedInput(values: { readonly code: string; readonly name: EditedWords }, terms: SaveTerms) {
  const { version, archived } = terms;
  return { code: values.code.trim(), nameTexts: givenTexts(values.name), version, archived };
}

/** A point of two fields, as the form has it. */
export function pointValues(point: { readonly lat: number; readonly lon: number } | null | undefined) {
  return { lat: point?.lat ?? null, lon: point?.lon ?? null };
}

/** The same as the API takes it; null unless both are there. */
export function pointInput({ lat, lon }: ReturnType<typeof pointValues>) {
  return lat === null || lon === null ? null : { lat, lon };
}

function rowOf(entry: Named, detail: string): MenuRow {
  const { code, name, archived, version } = entry;
  return { key: code, title: name, detail, archived, version, group: '', isNested: false, problem: null };
}

function inUse(entries: readonly Named[]): readonly Choice[] {
  return entries.filter(({ archived }) => !archived).map(({ code, name }) => ({ code, name }));
}
