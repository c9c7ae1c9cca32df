import { type Menus, type MunicipalityDirectory } from '@ns/municipality';
import { type FastifyInstance } from 'fastify';
import { figuresReach } from '../access/figures-reach.ts';
import { door, type DoorParts, sendFile, tableOf, tagOf } from './bi-door.ts';

type Row = Readonly<Record<string, unknown>>;

/** The names of the codes that facts and statistics contain, one table for each kind of code. */
const tables: Readonly<
  Record<string, { readonly columns: readonly string[]; readonly rows: (menus: Menus) => readonly Row[] }>
> = {
  categories: {
    columns: [
      'code',
      'group',
      'nameBg',
      'nameEn',
      'groupNameBg',
      'groupNameEn',
      'department',
      'targetWorkingDays',
      'dangerous',
    ],
    rows: ({ categories }) =>
      [...categories.values()].map((category) => {
        const group = categories.get(category.parentCode ?? category.code);
        return {
          ...category,
          group: category.parentCode ?? category.code,
          groupNameBg: group?.nameBg,
          groupNameEn: group?.nameEn,
          department: category.departmentCode,
        };
      }),
  },
  departments: { columns: ['code', 'nameBg', 'nameEn'], rows: ({ departments }) => plain(departments) },
  settlements: {
    columns: ['code', 'nameBg', 'nameEn', 'kind', 'lat', 'lon'],
    rows: ({ settlements }) => plain(settlements),
  },
  quarters: {
    columns: ['code', 'settlement', 'nameBg', 'nameEn', 'lat', 'lon'],
    rows: ({ quarters }) =>
      [...quarters.values()].flat().map((quarter) => ({ ...quarter, settlement: quarter.settlementCode })),
  },
  externalBodies: { columns: ['code', 'nameBg', 'nameEn'], rows: ({ externalBodies }) => plain(externalBodies) },
};

function plain(menu: ReadonlyMap<string, object>): readonly Row[] {
  return [...menu.values()].map((entry) => ({ ...entry }));
}

/** `GET /bi/reference/<table>.csv` and `.json`: categories, departments, settlements, quarters, externalBodies. */
export function referenceDoor(
  app: FastifyInstance,
  parts: DoorParts & { readonly directory: MunicipalityDirectory },
): void {
  const names = Object.keys(tables).join('|');
  app.get<{ Params: { table: string; format: 'csv' | 'json' } }>(
    `/bi/reference/:table(${names}).:format(csv|json)`,
    (request, reply) =>
      door(parts, request, reply, async (call) => {
        figuresReach(call);
        const { table: name, format } = request.params;
        const table = tables[name];
        const content = tableOf(format, table?.columns ?? [], table?.rows(await parts.directory.menus()) ?? []);
        const file = { name, format, tag: tagOf(content), cache: 'private, no-cache' as const };
        return sendFile(request, reply, { ...file, content: () => content });
      }),
  );
}
