import { figuresReach } from '@ns/identity';
import type { MunicipalityDirectory } from '@ns/municipality';
import type { FastifyInstance } from 'fastify';
import { codeTableNames, type CodeTableName, codeTables } from '../codes/code-tables.ts';
import { answerFile, type EndpointNeeds, sendFile, tableOf } from './bi-endpoint.ts';

/** `GET /bi/reference/<table>.csv` and `.json`: the names of the codes, see {@link codeTables}. */
export function referenceEndpoint(
  app: FastifyInstance,
  needs: EndpointNeeds & { readonly directory: MunicipalityDirectory },
): void {
  const names = codeTableNames.join('|');
  app.get<{ Params: { table: CodeTableName; format: 'csv' | 'json' } }>(
    `/bi/reference/:table(${names}).:format(csv|json)`,
    (request, reply) =>
      answerFile(needs, request, reply, [], async (call) => {
        figuresReach(call);
        const { table: name, format } = request.params;
        const { columns, rows } = codeTables[name];
        const headers = columns.map((column) => column.name);
        const file = await tableOf(format, headers, rows(await needs.directory.menus()));
        return sendFile(request, reply, { name, format, cache: 'private, no-cache', ...file });
      }),
  );
}
