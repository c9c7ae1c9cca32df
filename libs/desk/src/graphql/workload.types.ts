import { DepartmentType } from '@ns/municipality';
import { DateTimeScalar, field, fieldsOf } from '@ns/platform';
import { Int, ObjectType } from 'type-graphql';

@ObjectType('DepartmentWorkload', { description: 'What a department still has to do.' })
export class DepartmentWorkloadType extends fieldsOf({
  department: field(DepartmentType),
  open: field(Int, 'Signals that are not done: received, assigned, in progress, waiting for the reporter.'),
  overdue: field(Int, 'Open and past one of their terms.'),
  dueSoon: field(Int, 'Open, not overdue, with a term that ends today or within three working days.'),
  unassigned: field(Int, 'Open and unassigned.'),
  oldestReceivedAt: field(DateTimeScalar, 'When the oldest open signal was received.'),
}) {}
