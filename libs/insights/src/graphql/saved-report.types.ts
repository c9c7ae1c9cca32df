import { DateScalar, InvalidInputError, NotFoundError, resultUnion } from '@ns/platform';
import { type Channel, ChannelEnum, type SignalStatus, SignalStatusEnum } from '@ns/signals';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { exportFormats } from '../access/export-audit.ts';
import { type ReportPeriod, reportPeriods } from '../reports/report-period.ts';
import { type StatsFilter as Filter } from '../statistics/statistics.ts';
import { asEnum, StatsFilter } from './insights.types.ts';

export const ReportPeriodEnum = asEnum(reportPeriods);
registerEnumType(ReportPeriodEnum, {
  name: 'ReportPeriod',
  description: 'Days of a saved report, relative to the day on which it is opened, by local calendar.',
});

const savedFormats = exportFormats.filter((format) => format === 'CSV' || format === 'XLSX');
export const SavedFormatEnum = asEnum(savedFormats);
registerEnumType(SavedFormatEnum, { name: 'FigureFileFormat', description: 'A file that a screen makes of figures.' });

@ObjectType('SavedReportFilter', {
  description: 'Which signals a saved report counts, as in `StatsFilter`; null means any.',
})
export class SavedReportFilter implements Required<Filter> {
  @Field(() => [String], { nullable: true, description: 'Codes of categories; a group stands for all its leaves.' })
  readonly categories!: string[] | null;

  @Field(() => [String], { nullable: true })
  readonly departments!: string[] | null;

  @Field(() => [String], { nullable: true })
  readonly settlements!: string[] | null;

  @Field(() => [String], { nullable: true })
  readonly quarters!: string[] | null;

  @Field(() => [String], { nullable: true })
  readonly externalBodies!: string[] | null;

  @Field(() => [SignalStatusEnum], { nullable: true })
  readonly statuses!: SignalStatus[] | null;

  @Field(() => [ChannelEnum], { nullable: true })
  readonly channels!: Channel[] | null;

  @Field(() => Boolean, { nullable: true })
  readonly dangerous!: boolean | null;

  @Field(() => Boolean, { nullable: true })
  readonly published!: boolean | null;
}

@ObjectType('SavedReport', { description: 'Days and filters of figures, kept under a name.' })
export class SavedReportType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => ReportPeriodEnum)
  readonly period!: ReportPeriod;

  @Field(() => DateScalar, { description: 'First day of the period, as of today.' })
  readonly from!: string;

  @Field(() => DateScalar, { description: 'Last day of the period, as of today.' })
  readonly to!: string;

  @Field(() => SavedReportFilter)
  readonly filter!: SavedReportFilter;

  @Field(() => Boolean, {
    description:
      'On the first day of each month its owner gets a mail with the figures of the month before, as far as the ' +
      'owner’s rights reach on that day.',
  })
  readonly monthly!: boolean;
}

@InputType({ description: 'A report, new or changed.' })
export class SaveReportInput {
  @Field(() => ID, { nullable: true, description: 'Left out for a new report.' })
  readonly id?: string | null;

  @Field(() => String, { description: '1 to 60 characters, unlike those of the viewer’s other reports.' })
  readonly name!: string;

  @Field(() => ReportPeriodEnum)
  readonly period!: ReportPeriod;

  @Field(() => StatsFilter, { nullable: true })
  readonly filter?: StatsFilter | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Mail it on the first of each month.' })
  readonly monthly?: boolean | null;
}

@ObjectType({ description: 'The report is gone.' })
export class ReportDeleted {
  @Field(() => ID)
  readonly id!: string;
}

export const SaveReportResult = resultUnion('saveReport', [SavedReportType, InvalidInputError, NotFoundError]);
export const DeleteReportResult = resultUnion('deleteReport', [ReportDeleted, NotFoundError]);
