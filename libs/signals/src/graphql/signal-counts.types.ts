import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type RegistrationState, type SignalStatus } from '../domain/signal-status.ts';
import { RegistrationStateEnum, SignalStatusEnum } from './signal.enums.ts';

@ObjectType({ description: 'Number of signals in a status.' })
export class StatusCount {
  @Field(() => SignalStatusEnum, { description: 'The status.' })
  readonly status!: SignalStatus;

  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;
}

@ObjectType({ description: 'Number of signals of a department, category or settlement.' })
export class CodeCount {
  @Field(() => String, { description: 'Its code.' })
  readonly code!: string;

  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;
}

@ObjectType({ description: 'Number of signals that a member of staff handles.' })
export class AssigneeCount {
  @Field(() => ID, { description: 'Account of the member of staff.' })
  readonly id!: string;

  @Field(() => String, { description: 'How staff call the member of staff.' })
  readonly name!: string;

  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;
}

@ObjectType({ description: 'Number of signals by how far the registration is.' })
export class RegistrationCount {
  @Field(() => RegistrationStateEnum, { description: 'The state of the registration.' })
  readonly state!: RegistrationState;

  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;
}

@ObjectType('SignalCounts', {
  description:
    'Facet counts of the filters. A facet ignores its own filter, so that it shows what another choice would ' +
    'give; entries without signals are absent.',
})
export class SignalCountsType {
  @Field(() => [StatusCount], { description: 'By status; the filter’s own statuses are left out of account.' })
  readonly statuses!: readonly StatusCount[];

  @Field(() => [CodeCount], { description: 'By department; the filter’s own departments are left out of account.' })
  readonly departments!: readonly CodeCount[];

  @Field(() => [CodeCount], {
    description: 'By leaf of the category tree; the filter’s own categories are left out of account.',
  })
  readonly categories!: readonly CodeCount[];

  @Field(() => [CodeCount], { description: 'By settlement; the filter’s own settlements are left out of account.' })
  readonly settlements!: readonly CodeCount[];

  @Field(() => [AssigneeCount], {
    description: 'By who handles them; the filter’s own assignee is left out of account.',
  })
  readonly assignees!: readonly AssigneeCount[];

  @Field(() => [RegistrationCount], {
    description: 'By state of the registration; the filter’s own state is left out of account.',
  })
  readonly registration!: readonly RegistrationCount[];

  @Field(() => Int, { description: 'Open and past a term.' })
  readonly overdue!: number;

  @Field(() => Int, { description: 'Open, not overdue, and a term ends within three working days.' })
  readonly dueSoon!: number;

  @Field(() => Int, { description: 'Open and unassigned.' })
  readonly unassigned!: number;

  @Field(() => Boolean, {
    description:
      'False when more signals match than were counted (10,000 open ones and the newest 2,000 others; of ' +
      'words or numbers that more than 3,000 signals answer to and of names of more than 150 people, matches ' +
      'among the newest 1,000 of each): the numbers are then the least there are.',
  })
  readonly complete!: boolean;
}
