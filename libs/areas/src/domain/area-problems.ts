import { type Text, textOf } from '../texts/index.ts';
import type { Area } from './area.ts';

/** A wrong part of an area before a language is chosen; the same shape as the API's problems. */
export interface AreaProblem {
  readonly path: keyof Area;
  readonly message: Text;
}

const texts = {
  nothing: textOf('nothingChosen'),
  twoPlaces: textOf('quarterOrStreet'),
  noSettlement: textOf('settlementNeeded'),
  unknown: {
    settlement: textOf('unknownSettlement'),
    quarter: textOf('unknownQuarter'),
    street: textOf('unknownStreet'),
    category: textOf('unknownCategory'),
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
