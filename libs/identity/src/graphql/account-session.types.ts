import { DateTimeScalar, NotFoundError, resultUnion } from '@ns/platform';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('AccountSession', { description: 'One sign-in of the account on one device that still counts.' })
export class AccountSessionType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => DateTimeScalar)
  readonly startedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Exact to fifteen minutes.' })
  readonly lastUsedAt!: Date;

  @Field(() => String, { description: 'In plain words, e.g. “Chrome on Windows”.' })
  readonly device!: string;

  @Field(() => Boolean, { description: 'The one that asks.' })
  readonly current!: boolean;
}

@ObjectType({ description: 'Sessions are over; what they had open stops with the next request.' })
export class SessionsEnded {
  @Field(() => Int, { description: 'How many ended now; 0 when they had ended before.' })
  readonly ended!: number;
}

export const EndSessionResult = resultUnion('endSession', [SessionsEnded, NotFoundError]);
