import { DateScalar, DateTimeScalar } from '@ns/platform';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What to tell or print for the person for whom a signal was entered.' })
export class EnteredSignal {
  @Field(() => ID)
  readonly signalId!: string;

  @Field(() => String)
  readonly reference!: string;

  @Field(() => String, { description: 'With it and the reference the person follows the signal, see `trackSignal`.' })
  readonly accessCode!: string;

  @Field(() => String, { nullable: true, description: 'Null until the records system has given it.' })
  readonly incomingNumber!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly incomingDate!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the mails go; null: nobody gets any.' })
  readonly email!: string | null;

  @Field(() => DateTimeScalar)
  readonly createdAt!: Date;
}
