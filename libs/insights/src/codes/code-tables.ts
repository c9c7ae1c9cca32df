import type { Category, Menus, Settlement } from '@ns/municipality';
import { languageRow, languages, type Text, type WordsByLanguage } from '@ns/platform';
import { channels, citizenStatusLabel, openStatuses, signalStatuses } from '@ns/signals/domain';
import { textOf } from '../texts/index.ts';
import { cellsOf, type FileColumn, namedColumns } from './file-column.ts';

/** What the codes of one kind stand for, as a table. */
export interface CodeTable {
  readonly columns: readonly Omit<FileColumn<never>, 'of'>[];
  /** what the table holds, for the manual */
  readonly about: Text;
  readonly rows: (menus: Menus) => readonly Readonly<Record<string, unknown>>[];
}

interface Entry<Code extends string = string> {
  readonly code: Code;
  readonly name: WordsByLanguage;
}

interface CategoryEntry extends Entry {
  readonly category: Category;
  readonly group: Category;
}

type Quarter = Menus['quarters'] extends ReadonlyMap<string, readonly (infer Each)[]> ? Each : never;

const byCode: FileColumn<Entry> = {
  name: 'code',
  type: 'string',
  about: textOf('column.code'),
  of: (entry) => entry.code,
};
const byName = namedColumns<Entry>('name', textOf('column.name'), ({ name }) => name);
const point: readonly FileColumn<{ readonly lat?: number | null; readonly lon?: number | null }>[] = [
  { name: 'lat', type: 'number', about: textOf('column.latOfPlace'), of: ({ lat }) => lat ?? null },
  { name: 'lon', type: 'number', about: textOf('column.lonOfPlace'), of: ({ lon }) => lon ?? null },
];

function codeTable<Row>(
  about: Text,
  columns: readonly FileColumn<Row>[],
  entries: (menus: Menus) => readonly Row[],
): CodeTable {
  return { about, columns, rows: (menus) => entries(menus).map((entry) => cellsOf(columns, entry)) };
}

/** The names of the codes that reports, facts and statistics contain, one table for each kind of code. */
export const codeTables = {
  categories: codeTable<CategoryEntry>(
    textOf('codes.categories'),
    [
      byCode,
      { name: 'group', type: 'string', about: textOf('column.group'), of: ({ group }) => group.code },
      ...byName,
      ...namedColumns<CategoryEntry>('groupName', textOf('column.groupName'), ({ group }) => group.name),
      {
        name: 'department',
        type: 'string',
        about: textOf('column.departmentOfCategory'),
        of: ({ category }) => category.departmentCode,
      },
      {
        name: 'targetWorkingDays',
        type: 'integer',
        about: textOf('column.targetWorkingDays'),
        of: ({ category }) => category.targetWorkingDays ?? null,
      },
      {
        name: 'dangerous',
        type: 'boolean',
        about: textOf('column.dangerous'),
        of: ({ category }) => category.dangerous,
      },
    ],
    ({ categories }) =>
      [...categories.values()].map((category) => {
        const { code, name, parentCode } = category;
        return { code, name, category, group: categories.get(parentCode ?? code) ?? category };
      }),
  ),
  departments: codeTable(textOf('codes.departments'), [byCode, ...byName], (menus) => [...menus.departments.values()]),
  settlements: codeTable<Settlement>(
    textOf('codes.settlements'),
    [
      byCode,
      ...byName,
      { name: 'kind', type: 'string', about: textOf('column.kindOfSettlement'), of: ({ kind }) => kind },
      ...point,
    ],
    ({ settlements }) => [...settlements.values()],
  ),
  quarters: codeTable<Quarter>(
    textOf('codes.quarters'),
    [
      byCode,
      { name: 'settlement', type: 'string', about: textOf('column.settlement'), of: (entry) => entry.settlementCode },
      ...byName,
      ...point,
    ],
    ({ quarters }) => [...quarters.values()].flat(),
  ),
  externalBodies: codeTable(textOf('codes.externalBodies'), [byCode, ...byName], (menus) => [
    ...menus.externalBodies.values(),
  ]),
  statuses: codeTable(
    textOf('codes.statuses'),
    [
      byCode,
      ...byName,
      {
        name: 'open',
        type: 'boolean',
        about: textOf('column.openStatus'),
        of: (status) => openStatuses.includes(status.code),
      },
    ],
    () => signalStatuses.map((code) => ({ code, name: wordsOf(citizenStatusLabel(code, 'follower')) })),
  ),
  channels: codeTable(textOf('codes.channels'), [byCode, ...byName], () =>
    channels.map((code) => ({ code, name: wordsOf(textOf(`channel.${code}`)) })),
  ),
} satisfies Readonly<Record<string, CodeTable>>;

export type CodeTableName = keyof typeof codeTables;
export const codeTableNames = Object.keys(codeTables) as readonly CodeTableName[];

/** A text of the product in every language, as the municipality's own words are kept. */
export function wordsOf(text: Text): WordsByLanguage {
  return Object.fromEntries(
    languages.map((language) => [languageRow(language).tag, text.in(language)]),
  ) as unknown as WordsByLanguage;
}
