import { field, fieldsOf } from '@ns/platform';
import { ID, Int, ObjectType } from 'type-graphql';
import { RegistrationStateEnum, SignalStatusEnum } from './signal.enums.ts';

@ObjectType({ description: 'Number of signals in a status.' })
export class StatusCount extends fieldsOf({
  status: field(SignalStatusEnum, 'The status.'),
  count: field(Int, 'How many.'),
}) {}

@ObjectType({ description: 'Number of signals of a department, category or settlement.' })
export class CodeCount extends fieldsOf({
  code: field(String, 'Its code.'),
  count: field(Int, 'How many.'),
}) {}

@ObjectType({ description: 'Number of signals that a member of staff handles.' })
export class AssigneeCount extends fieldsOf({
  id: field(ID, 'Account of the member of staff.'),
  name: field(String, 'How staff call the member of staff.'),
  count: field(Int, 'How many.'),
}) {}

@ObjectType({ description: 'Number of signals by how far the registration is.' })
export class RegistrationCount extends fieldsOf({
  state: field(RegistrationStateEnum, 'The state of the registration.'),
  count: field(Int, 'How many.'),
}) {}

@ObjectType('SignalCounts', {
  description:
    'Facet counts of the filters. A facet ignores its own filter, so that it shows what another choice would ' +
    'give; entries without signals are absent.',
})
export class SignalCountsType extends fieldsOf({
  statuses: field([StatusCount], 'By status; the filter’s own statuses are left out of account.'),
  departments: field([CodeCount], 'By department; the filter’s own departments are left out of account.'),
  categories: field([CodeCount], 'By leaf of the category tree; the filter’s own categories are left out of account.'),
  settlements: field([CodeCount], 'By settlement; the filter’s own settlements are left out of account.'),
  assignees: field([AssigneeCount], 'By who handles them; the filter’s own assignee is left out of account.'),
  registration: field(
    [RegistrationCount],
    'By state of the registration; the filter’s own state is left out of account.',
  ),
  overdue: field(Int, 'Open and past a term.'),
  dueSoon: field(Int, 'Open, not overdue, and a term ends within three working days.'),
  unassigned: field(Int, 'Open and unassigned.'),
  complete: field(
    Boolean,
    'False when more signals match than were counted (10,000 open ones and the newest 2,000 others; of ' +
      'words or numbers that more than 3,000 signals answer to and of names of more than 150 people, matches ' +
      'among the newest 1,000 of each): the numbers are then the least there are.',
  ),
}) {}
