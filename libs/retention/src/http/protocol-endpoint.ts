import { requirePermission } from '@ns/identity';
import { answerFile, dayParameter, defaultFileAllowance, type EndpointNeeds, FileLimit } from '@ns/insights';
import type { MunicipalityDirectory } from '@ns/municipality';
import { requestError } from '@ns/platform';
import type { FastifyInstance } from 'fastify';
import { protocolPdf } from '../pdf/protocol-pdf.ts';
import { protocolTotals } from '../queries/protocols.ts';
import { textOf } from '../texts/index.ts';

export interface ProtocolEndpointNeeds extends Omit<EndpointNeeds, 'limit'> {
  readonly directory: MunicipalityDirectory;
}

/**
 * `GET /retention/protocol.pdf?from=…&to=…`: what the file plan removed in some days, as PDF/A for the records system.
 * Staff with `retention.read`, with their session in the header `Authorization`; the language is that of
 * `Accept-Language`. A document without anybody's data: kinds, rules and counts.
 */
export function protocolEndpoint(app: FastifyInstance, given: ProtocolEndpointNeeds, done: () => void): void {
  const needs = { ...given, limit: new FileLimit(defaultFileAllowance.pdfsPerMinute) };
  app.get('/retention/protocol.pdf', (request, reply) =>
    answerFile(needs, request, reply, ['from', 'to'], async (call) => {
      requirePermission(call, 'retention.read');
      const days = { from: dayParameter(call, 'from'), to: dayParameter(call, 'to') };
      if (days.to < days.from) {
        throw requestError('BAD_USER_INPUT', call.language, { argument: 'to' }, textOf('protocol.daysInOrder'));
      }
      const totals = await protocolTotals(needs.database.fork(), days);
      const pdf = await protocolPdf(totals, await needs.directory.menus(), { ...days, at: new Date() }, call.language);
      return reply
        .headers({
          'cache-control': 'private, no-store',
          'content-disposition': `attachment; filename="destruction-${days.from}-${days.to}.pdf"`,
        })
        .type('application/pdf')
        .send(Buffer.from(pdf));
    }),
  );
  done();
}
