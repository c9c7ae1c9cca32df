import {
  DateScalar,
  InvalidInputError,
  NotFoundError,
  resultUnion,
  field,
  fieldsOf,
  omittable,
  enumOf,
} from '@ns/platform';
import { ID, InputType, ObjectType } from 'type-graphql';
import { exportFormats } from '../access/export-audit.ts';
import { reportPeriods } from '../domain/report-period.ts';
import type { StatsFilter as Filter } from '../entities/dimensions.ts';
import { filterAnswers } from './dimension-fields.ts';
import { StatsFilter } from './insights.types.ts';

export const ReportPeriodEnum = enumOf(
  'ReportPeriod',
  'Days of a saved report, relative to the day on which it is opened, by local calendar.',
  reportPeriods,
);

const savedFormats = exportFormats.filter((format) => format === 'CSV' || format === 'XLSX');
export const SavedFormatEnum = enumOf('FigureFileFormat', 'A file that a screen makes of figures.', savedFormats);

@ObjectType('SavedReportFilter', {
  description: 'Which signals a saved report counts, as in `StatsFilter`; null means any.',
})
export class SavedReportFilter extends fieldsOf(filterAnswers) implements Required<Filter> {}

@ObjectType('SavedReport', { description: 'Days and filters of figures, kept under a name.' })
export class SavedReportType extends fieldsOf({
  id: field(ID),
  name: field(String),
  period: field(ReportPeriodEnum),
  from: field(DateScalar, 'First day of the period, as of today.'),
  to: field(DateScalar, 'Last day of the period, as of today.'),
  filter: field(SavedReportFilter),
  monthly: field(
    Boolean,
    'On the first day of each month its owner gets a mail with the figures of the month before, as far as the ' +
      'owner’s rights reach on that day.',
  ),
}) {}

@InputType({ description: 'A report, new or changed.' })
export class SaveReportInput extends fieldsOf({
  id: omittable(ID, 'Left out for a new report.'),
  name: field(String, '1 to 60 characters, unlike those of the viewer’s other reports.'),
  period: field(ReportPeriodEnum),
  filter: omittable(StatsFilter, 'Left out: everything within reach of its owner.'),
  monthly: omittable(Boolean, 'Mail it on the first of each month.', false),
}) {}

@ObjectType({ description: 'The report is gone.' })
export class ReportDeleted extends fieldsOf({
  id: field(ID),
}) {}

export const SaveReportResult = resultUnion('saveReport', [SavedReportType, InvalidInputError, NotFoundError]);
export const DeleteReportResult = resultUnion('deleteReport', [ReportDeleted, NotFoundError]);
