import { requirePermission } from '@ns/identity';
import type { MunicipalityDirectory } from '@ns/municipality';
import type { FastifyInstance } from 'fastify';
import { askerOf } from '../access/figures-asker.ts';
import { recordExport } from '../access/export-audit.ts';
import { withinReach } from '../access/figures-reach.ts';
import type { FactEngine } from '../engine/fact-engine.ts';
import { reportFigures } from '../reports/report-figures.ts';
import { reportPdf } from '../reports/report-pdf.ts';
import { requireDays } from '../statistics/stats-question.ts';
import { answerFile, dayParameter, type EndpointNeeds } from './bi-endpoint.ts';
import { filterOf, filterParameters } from './stats-endpoint.ts';

/**
 * `GET /insights/report.pdf?from=…&to=…`: the figures of some days as a PDF, with the filters of `/bi/stats`. Staff
 * with `insights.read`, as far as it reaches, with their session in the header `Authorization`; the language is that of
 * `Accept-Language`.
 */
export function reportEndpoint(
  app: FastifyInstance,
  needs: EndpointNeeds & { readonly directory: MunicipalityDirectory; readonly engine: FactEngine },
): void {
  app.get('/insights/report.pdf', (request, reply) =>
    answerFile(needs, request, reply, ['from', 'to', ...filterParameters], async (call) => {
      requirePermission(call, 'insights.read');
      const filter = withinReach(call, filterOf(call));
      const days = { from: dayParameter(call, 'from'), to: dayParameter(call, 'to') };
      requireDays(days.from, days.to, call.language);
      const { database, directory, engine } = needs;
      const menus = await directory.menus();
      const figures = await engine.ask(askerOf(call), (facts) =>
        reportFigures({ em: database.fork(), facts }, menus, { days, filter }, call.language),
      );
      const pdf = await reportPdf(figures, menus, call.language);
      await recordExport(database.fork(), call.actor, { format: 'PDF', ...days });
      return reply
        .headers({
          'cache-control': 'private, no-store',
          'content-disposition': `attachment; filename="report-${days.from}-${days.to}.pdf"`,
        })
        .type('application/pdf')
        .send(Buffer.from(pdf));
    }),
  );
}
