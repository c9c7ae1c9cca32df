import { Field, Int, ObjectType } from 'type-graphql';
import { type SignalStatus } from '../domain/signal-status.ts';
import { SignalStatusEnum } from './signal.enums.ts';

@ObjectType({ description: 'Number of signals in a status.', simpleResolvers: true })
export class StatusCount {
  @Field(() => SignalStatusEnum, { description: 'The status.' })
  readonly status!: SignalStatus;

  @Field(() => Int, { description: 'Counted up to 100,000 signals altogether.' })
  readonly count!: number;
}

@ObjectType({ description: 'Number of signals of a department.', simpleResolvers: true })
export class DepartmentCount {
  @Field(() => String, { description: 'Code of the department.' })
  readonly code!: string;

  @Field(() => Int, { description: 'Counted up to 100,000 signals altogether.' })
  readonly count!: number;
}

@ObjectType('SignalCounts', { description: 'Numbers for the menus of a list. A menu leaves its own choice out of account, so that it tells what another choice would show; entries without signals are absent.', simpleResolvers: true })
export class SignalCountsType {
  @Field(() => [StatusCount], { description: 'By status; the filter’s own statuses are left out of account.' })
  readonly statuses!: readonly StatusCount[];

  @Field(() => [DepartmentCount], { description: 'By department; the filter’s own departments are left out of account.' })
  readonly departments!: readonly DepartmentCount[];
}
