import { DepartmentType } from '@ns/municipality';
import { DateScalar, DateTimeScalar, field, fieldsOf } from '@ns/platform';
import { ID, Int, ObjectType } from 'type-graphql';

const overdue = field(Int, 'Open and past one of their terms.');
const dueSoon = field(Int, 'Open, not overdue, with a term that ends today or within three working days.');

@ObjectType('PersonWorkload', { description: 'What a member of the staff still has to do in a department.' })
export class PersonWorkloadType extends fieldsOf({
  assigneeId: field(ID, 'Account of the person; `SignalFilter.assigneeId` gives the signals.'),
  name: field(String),
  open: field(Int, 'Open signals of the department that are assigned to the person.'),
  overdue,
  dueSoon,
}) {}

@ObjectType('DepartmentWorkload', { description: 'What a department still has to do.' })
export class DepartmentWorkloadType extends fieldsOf({
  department: field(DepartmentType),
  open: field(Int, 'Signals that are not done: received, assigned, in progress, waiting for the reporter.'),
  overdue,
  dueSoon,
  unassigned: field(Int, 'Open and unassigned.'),
  undecided: field(Int, 'A promised day passed, and nobody has set a new one: `SignalFilter.undecided`.'),
  dueThisWeek: field(Int, 'Their next day is by the end of this week: `SignalFilter.nextDayBy` with `weekEndsOn`.'),
  weekEndsOn: field(DateScalar, 'The Sunday of this week.'),
  waitsForBudget: field(Int, 'The work waits for money: `SignalFilter.waitsForBudget`.'),
  oldestReceivedAt: field(DateTimeScalar, 'When the oldest open signal was received.'),
}) {}
