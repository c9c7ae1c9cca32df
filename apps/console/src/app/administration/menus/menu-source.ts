import { Injectable, computed, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import {
  DepartmentEffectDocument,
  type MenusForEditingQuery,
  MenusForEditingDocument,
  OrderMenuDocument,
  type OrderedMenu,
  SaveDepartmentDocument,
  SaveExternalBodyDocument,
  SaveHolidayDocument,
  SaveQuarterDocument,
  SaveSettlementDocument,
} from '@ns/contract/console';
import { GraphqlClient, watchQuery } from '@ns/web';
import { Catalogue } from '../../catalogue/catalogue.ts';
import { type TextOfTag, textsOfValues, wordsValues } from '../../form/words-by-language.ts';
import {
  type EntryValues,
  type MenuChoice,
  type MenuField,
  type MenuRow,
  type MenuSpec,
  numberOf,
  optionalOf,
  pointOf,
  type SaveTerms,
  textOf,
  wordsFields,
} from './menu-spec.ts';

interface Named {
  readonly nameTexts: readonly TextOfTag[];
  readonly name: string;
  readonly version: number;
  readonly archived: boolean;
}

export const codeField: MenuField = {
  name: 'code',
  kind: 'text',
  label: 'menus.field.code',
  hint: 'menus.hint.code',
  isRequired: true,
  isFixed: true,
};
export const nameFields: readonly MenuField[] = wordsFields('name', { kind: 'text' }, true);
const pointFields: readonly MenuField[] = [
  { name: 'lat', kind: 'number', label: 'menus.field.lat' },
  { name: 'lon', kind: 'number', label: 'menus.field.lon' },
];

/** The menus with everything that is edited of them, and the plain menus among them as forms. */
@Injectable()
export class MenuSource {
  private readonly client = inject(GraphqlClient);
  private readonly words = inject(TranslocoService);
  private readonly catalogue = inject(Catalogue);

  readonly query = watchQuery(MenusForEditingDocument, () => ({}), { fetchPolicy: 'network-only' });
  private readonly data = computed<MenusForEditingQuery | undefined>(() => this.query.data());

  readonly categories = computed(() => this.data()?.categories ?? []);
  readonly departments = computed(() => this.choices(this.data()?.departments ?? []));
  readonly externalBodies = computed(() => this.choices(this.data()?.externalBodies ?? []));
  readonly settlements = computed(() => this.choices(this.data()?.settlements ?? []));
  readonly isLoaded = computed(() => this.data() !== undefined);

  readonly departmentsMenu: MenuSpec = {
    name: 'departments',
    fields: [codeField, ...nameFields],
    rows: () => (this.data()?.departments ?? []).map((row) => this.row(row.code, row, row.code)),
    blank: () => ({}),
    save: (values, row, terms) =>
      this.client.mutate(SaveDepartmentDocument, { input: { ...this.named(values, row, terms) } }),
    consequences: async (_values, row, { archived }) => {
      const effect = row && archived ? await this.client.query(DepartmentEffectDocument, { code: row.key }) : null;
      return { sentences: effect && 'sentences' in effect ? effect.sentences : [], canMove: false };
    },
    order: (keys) => this.inOrder('DEPARTMENTS', keys),
  };

  readonly bodiesMenu: MenuSpec = {
    name: 'bodies',
    fields: [codeField, ...nameFields, { name: 'phone', kind: 'text', label: 'menus.field.phone' }],
    rows: () =>
      (this.data()?.externalBodies ?? []).map((row) =>
        this.row(row.code, row, row.phone ?? this.words.translate('menus.noPhone'), { phone: row.phone ?? '' }),
      ),
    blank: () => ({}),
    save: (values, row, terms) =>
      this.client.mutate(SaveExternalBodyDocument, {
        input: { ...this.named(values, row, terms), phone: optionalOf(values, 'phone') },
      }),
    order: (keys) => this.inOrder('EXTERNAL_BODIES', keys),
  };

  readonly settlementsMenu: MenuSpec = {
    name: 'settlements',
    fields: [
      { ...codeField, label: 'menus.field.ekatte', hint: 'menus.hint.ekatte' },
      ...nameFields,
      { name: 'kind', kind: 'select', label: 'menus.field.kind', isRequired: true, choices: () => this.kinds() },
      ...pointFields.map((field) => ({ ...field, isRequired: true as const })),
      { name: 'radiusMeters', kind: 'number', label: 'menus.field.radius', hint: 'menus.hint.radius' },
    ],
    rows: () =>
      (this.data()?.settlements ?? []).map((row) =>
        this.row(row.code, row, `${row.code} · ${this.words.translate(`menus.kind.${row.kind}`)}`, {
          kind: row.kind,
          ...pointValues(row.location),
          radiusMeters: row.radiusMeters == null ? '' : String(row.radiusMeters),
        }),
      ),
    blank: () => ({ kind: 'village' }),
    save: (values, row, terms) =>
      this.client.mutate(SaveSettlementDocument, {
        input: {
          ...this.named(values, row, terms),
          kind: textOf(values, 'kind'),
          location: pointOf(values) ?? { lat: 999, lon: 999 },
          radiusMeters: numberOf(values, 'radiusMeters'),
        },
      }),
    order: (keys) => this.inOrder('SETTLEMENTS', keys),
  };

  readonly quartersMenu: MenuSpec = {
    name: 'quarters',
    fields: [
      {
        name: 'settlement',
        kind: 'select',
        label: 'menus.field.settlement',
        isRequired: true,
        isFixed: true,
        choices: () => this.settlements(),
      },
      codeField,
      ...nameFields,
      ...pointFields,
    ],
    rows: () =>
      (this.data()?.settlements ?? []).flatMap((settlement) =>
        settlement.quarters.map((row) => ({
          ...this.row(`${settlement.code}/${row.code}`, row, settlement.name, {
            code: row.code,
            settlement: settlement.code,
            ...pointValues(row.location),
          }),
          group: settlement.code,
        })),
      ),
    blank: () => ({ settlement: this.settlements()[0]?.value ?? '' }),
    save: (values, row, terms) =>
      this.client.mutate(SaveQuarterDocument, {
        input: {
          ...this.named(values, row, terms),
          settlement: textOf(values, 'settlement'),
          location: pointOf(values),
        },
      }),
    order: (keys) => this.inOrder('QUARTERS', keys),
  };

  readonly holidaysMenu: MenuSpec = {
    name: 'holidays',
    fields: [
      { name: 'day', kind: 'day', label: 'menus.field.day', isRequired: true, isFixed: true },
      ...nameFields,
      { name: 'working', kind: 'check', label: 'menus.field.working', hint: 'menus.hint.working' },
    ],
    rows: () =>
      (this.data()?.holidays ?? []).map((row) =>
        this.row(
          row.day,
          row,
          this.words.translate(row.working ? 'menus.worked' : 'menus.free', { day: dayText(row.day) }),
          {
            day: row.day,
            working: row.working,
          },
        ),
      ),
    blank: () => ({ working: false }),
    save: (values, row, { archived }) =>
      this.client.mutate(SaveHolidayDocument, {
        input: {
          day: textOf(values, 'day'),
          nameTexts: textsOfValues('name', values),
          working: values['working'] === true,
          version: row?.version ?? null,
          archived,
        },
      }),
  };

  /** Reads everything anew, here and for the other screens. */
  again(): void {
    void this.query.refetch();
    this.catalogue.again();
  }

  /** The quarters of a settlement that are in use. */
  quartersOf(settlement: string): readonly MenuChoice[] {
    return this.choices((this.data()?.settlements ?? []).find(({ code }) => code === settlement)?.quarters ?? []);
  }

  inOrder(menu: OrderedMenu, codes: readonly string[]) {
    return this.client.mutate(OrderMenuDocument, { input: { menu, codes: [...codes] } });
  }

  named(values: EntryValues, row: MenuRow | null, { archived }: SaveTerms) {
    return {
      code: textOf(values, 'code'),
      nameTexts: textsOfValues('name', values),
      version: row?.version ?? null,
      archived,
    };
  }

  row(key: string, entry: Named, detail: string, more: EntryValues = {}): MenuRow {
    return {
      key,
      title: entry.name,
      detail,
      archived: entry.archived,
      version: entry.version,
      values: { code: key, ...wordsValues('name', entry.nameTexts), ...more },
      group: '',
      isNested: false,
      problem: null,
    };
  }

  private choices(entries: readonly (Named & { readonly code: string })[]): readonly MenuChoice[] {
    return entries.filter(({ archived }) => !archived).map(({ code, name }) => ({ value: code, label: name }));
  }

  private kinds(): readonly MenuChoice[] {
    return ['city', 'town', 'village'].map((value) => ({ value, label: this.words.translate(`menus.kind.${value}`) }));
  }
}

function pointValues(point: { readonly lat: number; readonly lon: number } | null | undefined): EntryValues {
  return point ? { lat: String(point.lat), lon: String(point.lon) } : { lat: '', lon: '' };
}

function dayText(day: string): string {
  return day.split('-').toReversed().join('.');
}
