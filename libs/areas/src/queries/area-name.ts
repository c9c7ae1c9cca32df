import type { Menus } from '@ns/municipality';
import { type EntityManager, type Text, joinTexts, textOfWords, type WordsByLanguage } from '@ns/platform';
import { readStreetCode, streetByCode, streetLabel } from '@ns/streets';
import type { Area } from '../domain/area.ts';

/**
 * What people call an area: „Дружба 1, Русе · Дупки по пътя“. Archived entries keep their name; a street that is in
 * the street data no longer is called as its code says.
 */
export async function areaName(em: EntityManager, menus: Menus, area: Area): Promise<Text> {
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
  const parts = [...(places.length > 0 ? [joinTexts(places)] : []), ...categories];
  return joinTexts(parts, ' · ');
}

async function streetName(em: EntityManager, settlement: string, code: string): Promise<Text> {
  const said = readStreetCode(code) ?? { kind: 'other' as const, name: code };
  const street = (await streetByCode(em, settlement, code)) ?? { ...said, latin: said.name };
  return streetLabel(street);
}

function nameOf(entry: { readonly name: WordsByLanguage } | undefined, code: string): Text {
  return entry ? textOfWords(entry.name) : joinTexts([code]);
}
