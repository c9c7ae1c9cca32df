import { DepartmentType } from '@ns/municipality';
import { DateTimeScalar } from '@ns/platform';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('DepartmentWorkload', { description: 'What a department still has to do.' })
export class DepartmentWorkloadType {
  @Field(() => DepartmentType)
  readonly department!: DepartmentType;

  @Field(() => Int, {
    description: 'Signals that are not done: received, assigned, in progress, waiting for the reporter.',
  })
  readonly open!: number;

  @Field(() => Int, { description: 'Open and past one of their terms.' })
  readonly overdue!: number;

  @Field(() => Int, { description: 'Open, not overdue, with a term that ends today or within three working days.' })
  readonly dueSoon!: number;

  @Field(() => Int, { description: 'Open and unassigned.' })
  readonly unassigned!: number;

  @Field(() => DateTimeScalar, { description: 'When the oldest open signal was received.' })
  readonly oldestReceivedAt!: Date;
}
