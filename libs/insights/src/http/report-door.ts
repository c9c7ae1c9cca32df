import { requirePermission } from '@ns/identity';
import type { MunicipalityDirectory } from '@ns/municipality';
import type { FastifyInstance } from 'fastify';
import { recordExport } from '../access/export-audit.ts';
import { withinReach } from '../access/figures-reach.ts';
import type { FactStore } from '../columns/fact-store.ts';
import { reportFigures } from '../reports/report-figures.ts';
import { reportPdf } from '../reports/report-pdf.ts';
import { requireDays } from '../statistics/stats-question.ts';
import { dayParameter, door, type DoorParts } from './bi-door.ts';
import { filterOf } from './stats-door.ts';

/**
 * `GET /insights/report.pdf?from=…&to=…`: the figures of some days as a PDF, with the filters of `/bi/stats`. Staff
 * with `insights.read`, as far as it reaches, with their session in the header `Authorization`; the language is that of
 * `Accept-Language`.
 */
export function reportDoor(
  app: FastifyInstance,
  parts: DoorParts & { readonly directory: MunicipalityDirectory; readonly facts: FactStore },
): void {
  app.get('/insights/report.pdf', (request, reply) =>
    door(parts, request, reply, async (call) => {
      requirePermission(call, 'insights.read');
      const filter = withinReach(call, filterOf(call));
      const days = { from: dayParameter(call, 'from'), to: dayParameter(call, 'to') };
      requireDays(days.from, days.to, call.language);
      const { database, directory, facts } = parts;
      const menus = await directory.menus();
      const figures = await reportFigures({ em: database.fork(), facts }, menus, { days, filter }, call.language);
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
