import type { MunicipalityDirectory } from '@ns/municipality';
import type { FastifyInstance } from 'fastify';
import { askerOf } from '../access/figures-asker.ts';
import { withinReach } from '../access/figures-reach.ts';
import { statsIntervals } from '../domain/periods.ts';
import type { FactEngine } from '../engine/fact-engine.ts';
import { dimensions, filters, flagNames, statsDimensions, type StatsFilter } from '../entities/dimensions.ts';
import { answerStats } from '../statistics/stats-question.ts';
import { noNumbers } from '../statistics/statistics.ts';
import {
  dayParameter,
  answerFile,
  type EndpointNeeds,
  type FileCall,
  flagParameter,
  listParameter,
  noteExport,
  sendFile,
  tableOf,
  wordParameter,
  wordsParameter,
} from './bi-endpoint.ts';

/** Columns of the statistics, in their order; a name that a tool relies on never changes. */
const statsColumns = ['period', ...Object.values(dimensions).map(({ field }) => field), ...Object.keys(noNumbers)];

/** Parameters that choose what is counted. */
export const filterParameters = [...filters.map(({ name }) => name), ...flagNames];

const parameters = ['from', 'to', 'interval', 'groupBy', ...filterParameters];

/**
 * `GET /bi/stats.csv` and `/bi/stats.json`: what `signalStats` answers, as a table. Parameters: `from` and `to`
 * (days), `interval`, and lists divided by commas: `groupBy`, `categories`, `departments`, `settlements`,
 * `quarters`, `externalBodies`, `statuses`, `channels`, `weekdays`, `promises`; `dangerous` and
 * `published` are `true` or `false`.
 */
export function statsEndpoint(
  app: FastifyInstance,
  needs: EndpointNeeds & {
    readonly directory: MunicipalityDirectory;
    readonly engine: FactEngine;
    /** more rows are refused */ readonly mostRows?: number;
  },
): void {
  app.get<{ Params: { format: 'csv' | 'json' } }>('/bi/stats.:format(csv|json)', (request, reply) =>
    answerFile(needs, request, reply, parameters, async (call) => {
      const { format } = request.params;
      const filter = withinReach(call, filterOf(call));
      const menus = await needs.directory.menus();
      const question = {
        from: dayParameter(call, 'from'),
        to: dayParameter(call, 'to'),
        interval: wordParameter(call, 'interval', statsIntervals),
        groupBy: wordsParameter(call, 'groupBy', statsDimensions),
        filter,
      };
      const rows = await needs.engine.ask(askerOf(call), (facts) =>
        answerStats(facts, menus, question, call.language, needs.mostRows),
      );
      await noteExport(needs, call, format);
      const table = await tableOf(format, statsColumns, rows);
      return sendFile(request, reply, { name: 'signal-stats', format, cache: 'private, no-cache', ...table });
    }),
  );
}

/** The filter of the parameters of a request, not checked yet. */
export function filterOf(call: FileCall): StatsFilter {
  const chosen = filters.map(({ name, type }) => [
    name,
    type === String ? listParameter(call, name) : wordsParameter(call, name, Object.values(type)),
  ]);
  return Object.fromEntries([...chosen, ...flagNames.map((name) => [name, flagParameter(call, name)])]) as StatsFilter;
}
