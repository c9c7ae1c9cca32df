import { type Area } from './area.ts';

/** A wrong part of an area before a language is chosen; the same shape as the API's problems. */
export interface AreaProblem {
  readonly path: keyof Area;
  readonly message: { readonly bg: string; readonly en: string };
}

const texts = {
  nothing: { bg: 'Изберете място или категория.', en: 'Choose a place or a category.' },
  twoPlaces: { bg: 'Изберете или квартал, или улица.', en: 'Choose either a quarter or a street.' },
  noSettlement: { bg: 'Изберете и населеното място.', en: 'Choose the settlement too.' },
  unknown: {
    settlement: { bg: 'Изберете населено място от списъка.', en: 'Choose a settlement from the list.' },
    quarter: { bg: 'Изберете квартал от списъка.', en: 'Choose a quarter from the list.' },
    street: { bg: 'Изберете улица от списъка.', en: 'Choose a street from the list.' },
    category: { bg: 'Изберете категория от списъка.', en: 'Choose a category from the list.' },
  },
} as const;

/** What is wrong with the form of an area, whatever its codes are. */
export function areaProblems({ settlement, quarter, street, category }: Area): readonly AreaProblem[] {
  if (settlement === null && quarter === null && street === null && category === null) {
    return [{ path: 'settlement', message: texts.nothing }];
  }
  return [
    ...(quarter !== null && street !== null ? [{ path: 'street' as const, message: texts.twoPlaces }] : []),
    ...(settlement === null && (quarter ?? street) !== null
      ? [{ path: 'settlement' as const, message: texts.noSettlement }]
      : []),
  ];
}

/** Says that a code is not known, or not offered any more. */
export function unknownCode(path: keyof Area): AreaProblem {
  return { path, message: texts.unknown[path] };
}
