import type { Menus } from '@ns/municipality';
import { type FileColumn, namedColumns } from '../codes/file-column.ts';
import type { PublicNumbers, PublicRow } from '../statistics/public-numbers.ts';
import { textOf } from '../texts/index.ts';

/** A published number with what it is about. */
export interface NumberRow extends PublicRow {
  readonly of: 'total' | 'month' | 'department' | 'category' | 'settlement';
  readonly menus: Menus;
}

/** The columns of the file of published numbers; a name that somebody relies on never changes, new ones come last. */
export const numberColumns: readonly FileColumn<NumberRow>[] = [
  { name: 'of', type: 'string', about: textOf('column.of'), of: (row) => row.of },
  { name: 'key', type: 'string', about: textOf('column.key'), of: ({ key }) => key },
  ...namedColumns<NumberRow>(
    'name',
    textOf('column.name'),
    ({ of, key, menus }) => menusOf(of, menus)?.get(key ?? '')?.name,
  ),
  { name: 'received', type: 'string', about: textOf('column.received'), of: ({ received }) => received.text },
  { name: 'resolved', type: 'string', about: textOf('column.resolved'), of: ({ resolved }) => resolved.text },
  {
    name: 'inTimePercent',
    type: 'integer',
    about: textOf('column.inTimePercent'),
    of: ({ inTimePercent }) => inTimePercent,
  },
  {
    name: 'medianDaysToResolve',
    type: 'number',
    about: textOf('column.medianDaysToResolve'),
    of: ({ medianDaysToResolve }) => medianDaysToResolve,
  },
  {
    name: 'promisesKept',
    type: 'string',
    about: textOf('column.numberKept'),
    of: ({ promisesKept }) => promisesKept.text,
  },
  {
    name: 'promisesMoved',
    type: 'string',
    about: textOf('column.numberMoved'),
    of: ({ promisesMoved }) => promisesMoved.text,
  },
  {
    name: 'promisesBroken',
    type: 'string',
    about: textOf('column.numberBroken'),
    of: ({ promisesBroken }) => promisesBroken.text,
  },
  { name: 'keptPercent', type: 'integer', about: textOf('column.keptPercent'), of: ({ keptPercent }) => keptPercent },
];

/** The published numbers as rows of a table. */
export function numberRows(numbers: PublicNumbers, menus: Menus): readonly NumberRow[] {
  const { from, to, total, months, categories, settlements, departments } = numbers;
  return [
    { ...total, key: `${from}/${to}`, of: 'total', menus },
    ...months.map((row) => ({ ...row, of: 'month', menus }) as const),
    ...categories.map((row) => ({ ...row, of: 'category', menus }) as const),
    ...settlements.map((row) => ({ ...row, of: 'settlement', menus }) as const),
    ...departments.map((row) => ({ ...row, of: 'department', menus }) as const),
  ];
}

/** The menu whose code the key of such a row is. */
function menusOf(of: NumberRow['of'], { categories, settlements, departments }: Menus) {
  return { total: undefined, month: undefined, category: categories, settlement: settlements, department: departments }[
    of
  ];
}
