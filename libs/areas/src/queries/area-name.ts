import { type Menus } from '@ns/municipality';
import { type EntityManager, type Localized } from '@ns/platform';
import { readStreetCode, streetByCode, streetLabel } from '@ns/streets';
import { type Area } from '../domain/area.ts';

/**
 * What people call an area: „Дружба 1, Русе · Дупки по пътя“. Archived entries keep their name; a street that is in
 * the street data no longer is called as its code says.
 */
export async function areaName(em: EntityManager, menus: Menus, area: Area): Promise<Localized> {
  const { settlement, quarter, street, category } = area;
  const quarters = menus.quarters.get(settlement ?? '') ?? [];
  const places = [
    ...(street === null ? [] : [await streetName(em, settlement ?? '', street)]),
    ...(quarter === null
      ? []
      : [
          nameOf(
            quarters.find(({ code }) => code === quarter),
            quarter,
          ),
        ]),
    ...(settlement === null ? [] : [nameOf(menus.settlements.get(settlement), settlement)]),
  ];
  const categories = category === null ? [] : [nameOf(menus.categories.get(category), category)];
  return inBoth((language) =>
    [places.map((place) => place[language]).join(', '), ...categories.map((each) => each[language])]
      .filter((part) => part !== '')
      .join(' · '),
  );
}

async function streetName(em: EntityManager, settlement: string, code: string): Promise<Localized> {
  const said = readStreetCode(code) ?? { kind: 'other' as const, name: code };
  const street = (await streetByCode(em, settlement, code)) ?? { ...said, latin: said.name };
  return inBoth((language) => streetLabel(street, language === 'bg' ? 'BG' : 'EN'));
}

function nameOf(entry: { readonly nameBg: string; readonly nameEn: string } | undefined, code: string): Localized {
  return { bg: entry?.nameBg ?? code, en: entry?.nameEn ?? code };
}

function inBoth(say: (language: 'bg' | 'en') => string): Localized {
  return { bg: say('bg'), en: say('en') };
}
