import type { MunicipalityDirectory } from '@ns/municipality';
import { ChannelEnum, SignalStatusEnum } from '@ns/signals';
import type { FastifyInstance } from 'fastify';
import { withinReach } from '../access/figures-reach.ts';
import type { FactStore } from '../columns/fact-store.ts';
import { statsIntervals } from '../statistics/periods.ts';
import { answerStats } from '../statistics/stats-question.ts';
import { statsDimensions, type StatsFilter, type StatsRow } from '../statistics/statistics.ts';
import {
  dayParameter,
  door,
  type DoorCall,
  type DoorParts,
  flagParameter,
  listParameter,
  noteExport,
  sendFile,
  tableOf,
  tagOf,
  wordParameter,
  wordsParameter,
} from './bi-door.ts';

/** Columns of the statistics, in their order; a name that a tool relies on never changes. */
export const statsColumns = [
  'period',
  'category',
  'categoryGroup',
  'department',
  'settlement',
  'quarter',
  'status',
  'channel',
  'externalBody',
  'received',
  'resolved',
  'open',
  'overdue',
  'resolvedInTime',
  'reopened',
  'disputed',
  'rated',
  'averageStars',
  'medianHoursToRegister',
  'medianHoursToFirstResponse',
  'medianHoursToResolve',
  'p90HoursToResolve',
] as const satisfies readonly (keyof StatsRow)[];

/**
 * `GET /bi/stats.csv` and `/bi/stats.json`: what `signalStats` answers, as a table. Parameters: `from` and `to`
 * (days), `interval`, and lists divided by commas: `groupBy`, `categories`, `departments`, `settlements`,
 * `quarters`, `externalBodies`, `statuses`, `channels`; `dangerous` and `published` are `true` or `false`.
 */
export function statsDoor(
  app: FastifyInstance,
  parts: DoorParts & {
    readonly directory: MunicipalityDirectory;
    readonly facts: FactStore;
    /** more rows are refused */ readonly mostRows?: number;
  },
): void {
  app.get<{ Params: { format: 'csv' | 'json' } }>('/bi/stats.:format(csv|json)', (request, reply) =>
    door(parts, request, reply, async (call) => {
      const { format } = request.params;
      const filter = withinReach(call, filterOf(call));
      const rows = await answerStats(
        parts.facts,
        await parts.directory.menus(),
        {
          from: dayParameter(call, 'from'),
          to: dayParameter(call, 'to'),
          interval: wordParameter(call, 'interval', statsIntervals),
          groupBy: wordsParameter(call, 'groupBy', statsDimensions),
          filter,
        },
        call.language,
        parts.mostRows,
      );
      await noteExport(parts, call, format);
      const content = tableOf(
        format,
        statsColumns,
        rows.map((row) => ({ ...row })),
      );
      const file = { name: 'signal-stats', format, tag: tagOf(content), cache: 'private, no-cache' as const };
      return sendFile(request, reply, { ...file, content: () => content });
    }),
  );
}

/** The filter of a door's parameters, not checked yet. */
export function filterOf(call: DoorCall): StatsFilter {
  return {
    categories: listParameter(call, 'categories'),
    departments: listParameter(call, 'departments'),
    settlements: listParameter(call, 'settlements'),
    quarters: listParameter(call, 'quarters'),
    externalBodies: listParameter(call, 'externalBodies'),
    statuses: wordsParameter(call, 'statuses', Object.values(SignalStatusEnum)),
    channels: wordsParameter(call, 'channels', Object.values(ChannelEnum)),
    dangerous: flagParameter(call, 'dangerous'),
    published: flagParameter(call, 'published'),
  };
}
