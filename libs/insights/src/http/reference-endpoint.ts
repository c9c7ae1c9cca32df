import { type Category, type Menus, type MunicipalityDirectory, namedFields, namedWords } from '@ns/municipality';
import type { FastifyInstance } from 'fastify';
import { figuresReach } from '../access/figures-reach.ts';
import { answerFile, type EndpointNeeds, sendFile, tableOf } from './bi-endpoint.ts';

type Named = Pick<Category, 'name'>;
type Row = Readonly<Record<string, unknown>>;

/** The names of the codes that facts and statistics contain, one table for each kind of code. */
const tables: Readonly<
  Record<string, { readonly columns: readonly string[]; readonly rows: (menus: Menus) => readonly Row[] }>
> = {
  categories: {
    columns: [
      'code',
      'group',
      ...namedFields('name'),
      ...namedFields('groupName'),
      'department',
      'targetWorkingDays',
      'dangerous',
    ],
    rows: ({ categories }) =>
      [...categories.values()].map((category) => {
        const group = categories.get(category.parentCode ?? category.code);
        return {
          ...named(category),
          group: category.parentCode ?? category.code,
          ...namedWords('groupName', group?.name),
          department: category.departmentCode,
        };
      }),
  },
  departments: { columns: ['code', ...namedFields('name')], rows: ({ departments }) => plain(departments) },
  settlements: {
    columns: ['code', ...namedFields('name'), 'kind', 'lat', 'lon'],
    rows: ({ settlements }) => plain(settlements),
  },
  quarters: {
    columns: ['code', 'settlement', ...namedFields('name'), 'lat', 'lon'],
    rows: ({ quarters }) =>
      [...quarters.values()].flat().map((quarter) => ({ ...named(quarter), settlement: quarter.settlementCode })),
  },
  externalBodies: { columns: ['code', ...namedFields('name')], rows: ({ externalBodies }) => plain(externalBodies) },
};

function plain(menu: ReadonlyMap<string, Named>): readonly Row[] {
  return [...menu.values()].map(named);
}

function named(entry: Named): Row {
  return { ...entry, ...namedWords('name', entry.name) };
}

/** `GET /bi/reference/<table>.csv` and `.json`: categories, departments, settlements, quarters, externalBodies. */
export function referenceEndpoint(
  app: FastifyInstance,
  needs: EndpointNeeds & { readonly directory: MunicipalityDirectory },
): void {
  const names = Object.keys(tables).join('|');
  app.get<{ Params: { table: string; format: 'csv' | 'json' } }>(
    `/bi/reference/:table(${names}).:format(csv|json)`,
    (request, reply) =>
      answerFile(needs, request, reply, [], async (call) => {
        figuresReach(call);
        const { table: name, format } = request.params;
        const table = tables[name];
        const rows = table?.rows(await needs.directory.menus()) ?? [];
        const file = await tableOf(format, table?.columns ?? [], rows);
        return sendFile(request, reply, { name, format, cache: 'private, no-cache', ...file });
      }),
  );
}
