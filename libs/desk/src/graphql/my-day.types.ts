import { field, fieldsOf } from '@ns/platform';
import { Int, ObjectType } from 'type-graphql';

@ObjectType('MyDay', {
  description: 'What waits for the viewer today. Each number is that of the list with the filter it names.',
})
export class MyDayType extends fieldsOf({
  dueToday: field(Int, '`SignalFilter.dueToday`.'),
  undecided: field(Int, '`SignalFilter.undecided`.'),
  awaitsHead: field(Int, '`SignalFilter.awaitsHead`.'),
  awaitsManagement: field(Int, '`SignalFilter.awaitsManagement`.'),
  overdue: field(Int, '`SignalFilter.overdue`.'),
  answered: field(Int, '`SignalFilter.answered`.'),
  disputed: field(Int, '`SignalFilter.disputed`.'),
  newDangerous: field(Int, '`SignalFilter.dangerous` with the status RECEIVED.'),
  withUpdates: field(Int, '`SignalFilter.withUpdates`.'),
  total: field(Int, 'Signals with any of these, each counted once.'),
}) {}
