import { type ApiContext, auditActorOf, requirePermission } from '@ns/identity';
import { type CalendarDay, dayOf } from '@ns/municipality';
import { DateScalar, InvalidInputError, NotFoundError } from '@ns/platform';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ExportFormat } from '../access/export-audit.ts';
import { withinReach } from '../access/figures-reach.ts';
import { daysOfPeriod } from '../domain/report-period.ts';
import { filters, flagNames, type StatsFilter } from '../entities/dimensions.ts';
import { deleteReport } from '../commands/delete-report.ts';
import { noteFigureExport } from '../commands/note-figure-export.ts';
import { saveReport } from '../commands/save-report.ts';
import type { InsightsNeeds } from '../needs/insights-needs.ts';
import { type SavedReport, savedReportsOf } from '../reports/saved-reports.ts';
import { requireDays, texts, unknownCode } from '../statistics/stats-question.ts';
import {
  DeleteReportResult,
  SavedFormatEnum,
  SavedReportType,
  SaveReportInput,
  SaveReportResult,
} from './saved-report.types.ts';

/** Reports that members of staff keep for themselves, and the files that they take along. */
@Resolver()
export class SavedReportResolver {
  constructor(private readonly needs: InsightsNeeds) {}

  @Query(() => [SavedReportType], {
    description: 'The viewer’s saved reports, by name. Staff with the permission `insights.read`.',
  })
  async savedReports(@Ctx() context: ApiContext): Promise<readonly SavedReportType[]> {
    const { id } = requirePermission(context, 'insights.read');
    return (await savedReportsOf(context.em, id)).map(present);
  }

  @Mutation(() => SaveReportResult, {
    description:
      'Saves a report, a new one or a change of an own one; at most 50. Staff with the permission `insights.read`, ' +
      'with departments within its reach.',
  })
  async saveReport(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveReportInput) { id, name, period, filter, monthly }: SaveReportInput,
  ): Promise<typeof SaveReportResult> {
    const viewer = requirePermission(context, 'insights.read');
    const wanted = withoutRepeats(filter ?? {});
    // A report that names no department stays as wide as the reader's reach is when it is opened.
    withinReach(context, wanted);
    const unknown = unknownCode(await this.needs.directory.menus(), wanted);
    if (unknown) {
      return new InvalidInputError(context.language, [{ path: `filter.${unknown}`, message: texts.unknownCode }]);
    }
    const outcome = await saveReport(this.needs, {
      id: id ?? null,
      ownerId: viewer.id,
      name,
      period,
      filter: wanted,
      monthly: monthly ?? false,
    });
    if (outcome.kind === 'invalid') {
      return new InvalidInputError(context.language, outcome.problems);
    }
    const saved =
      outcome.kind === 'saved'
        ? (await savedReportsOf(context.em, viewer.id)).find((report) => report.id === outcome.id)
        : undefined;
    return saved ? present(saved) : new NotFoundError(context.language);
  }

  @Mutation(() => DeleteReportResult, {
    description: 'Deletes an own report; its monthly mail ends. Staff with the permission `insights.read`.',
  })
  async deleteReport(@Ctx() context: ApiContext, @Arg('id', () => ID) id: string): Promise<typeof DeleteReportResult> {
    const viewer = requirePermission(context, 'insights.read');
    const deleted = await deleteReport(this.needs, { ownerId: viewer.id, id });
    return deleted ? { id } : new NotFoundError(context.language);
  }

  @Mutation(() => Boolean, {
    description:
      'Notes in the audit that a screen made a file of figures. Staff with the permission `insights.read`; files of ' +
      '`/bi/…` and `/insights/report.pdf` are noted by themselves.',
  })
  async noteFigureExport(
    @Ctx() context: ApiContext,
    @Arg('format', () => SavedFormatEnum) format: ExportFormat,
    @Arg('from', () => DateScalar) from: CalendarDay,
    @Arg('to', () => DateScalar) to: CalendarDay,
  ): Promise<boolean> {
    requirePermission(context, 'insights.read');
    requireDays(from, to, context.language);
    await noteFigureExport(this.needs, { actor: auditActorOf(context), format, from, to });
    return true;
  }
}

/** Each code once: then a list is no longer than a menu. */
function withoutRepeats(filter: StatsFilter): StatsFilter {
  const parts = Object.entries(filter) as readonly (readonly [string, unknown])[];
  return Object.fromEntries(
    parts.map(([name, value]) => [name, Array.isArray(value) ? [...new Set<unknown>(value)] : value]),
  ) as StatsFilter;
}

/** A filter that leaves everything in, with each field. */
const anything = Object.fromEntries(
  [...filters.map(({ name }) => name), ...flagNames].map((name) => [name, null]),
) as Record<keyof StatsFilter, null>;

function present({ id, name, period, filter, monthly }: SavedReport): SavedReportType {
  const days = daysOfPeriod(period, dayOf(new Date()));
  return { id, name, period, monthly, ...days, filter: { ...anything, ...filter } };
}
