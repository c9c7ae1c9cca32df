import { field, fieldsOf, nullable } from '@ns/platform';
import { Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('PersonFigures', {
  description:
    'Figures of the signals of one department for which one person is responsible now; numbers as in ' +
    '`SignalStatsRow`.',
})
export class PersonFigures extends fieldsOf({
  accountId: nullable(ID, 'Account of the assignee; null: signals without one.'),
  name: nullable(String, 'Name of the assignee; null without one.'),
  department: field(String, 'Code of the department.'),
  open: field(Int),
  overdue: field(Int),
  resolved: field(Int),
  resolvedInTime: field(Int),
  medianHoursToResolve: nullable(Float),
}) {}
