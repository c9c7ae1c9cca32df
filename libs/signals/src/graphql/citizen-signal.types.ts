import { PhotoType } from '@ns/media';
import { ExternalBodyType } from '@ns/municipality';
import { connectionTypes, DateScalar } from '@ns/platform';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type RegistrationState } from '../domain/signal-status.ts';
import { CaseParts, FactParts } from './signal-parts.types.ts';
import { type CitizenAction, CitizenActionEnum, RegistrationStateEnum } from './signal.enums.ts';

@ObjectType({
  description: 'What the reporter sees of the registration: the incoming number and date once there are any.',
})
export class RegistrationInfo {
  @Field(() => RegistrationStateEnum, {
    description:
      'REGISTERED or PENDING; troubles of the records system are the staff’s matter and never frighten the reporter.',
  })
  readonly state!: RegistrationState;

  @Field(() => String, { nullable: true })
  readonly incomingNumber!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly incomingDate!: string | null;
}

@ObjectType({ description: 'A move of the service target.' })
export class DueChange {
  @Field(() => DateScalar, { nullable: true })
  readonly from!: string | null;

  @Field(() => DateScalar)
  readonly to!: string;
}

@ObjectType({ description: 'One fact that the reporter sees in the signal’s life.' })
export class TimelineEntry extends FactParts {
  @Field(() => DueChange, {
    nullable: true,
    description:
      'How the fact moved the service target: an answered question by the days of waiting, a reopening to a ' +
      'new target. Null when it did not.',
  })
  readonly dueChange!: DueChange | null;

  @Field(() => [PhotoType])
  readonly photos!: readonly PhotoType[];
}

@ObjectType({ description: 'The signal that another one was joined to.' })
export class JoinedSignal {
  @Field(() => String)
  readonly reference!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'For `followedSignal` or `mySignal`; null when the viewer cannot open it.',
  })
  readonly id!: string | null;
}

@ObjectType({
  description:
    'A signal as its reporter sees it. Who only follows it sees text, place and photos while it is published, ' +
    'and never address, answers or access code.',
})
export class CitizenSignal extends CaseParts {
  /** whose eyes; not part of the schema */
  readonly audience!: 'reporter' | 'follower';
  readonly isPublic!: boolean;

  @Field(() => String, {
    description: 'Opens the signal together with the reference, without signing in. Empty for followers.',
  })
  readonly accessCode!: string;

  @Field(() => RegistrationInfo)
  readonly registration!: RegistrationInfo;

  @Field(() => ExternalBodyType, {
    nullable: true,
    description: 'The body outside the municipality whose matter it is; while the signal is forwarded.',
  })
  readonly forwardedTo!: ExternalBodyType | null;

  @Field(() => String, { nullable: true, description: 'The question to answer, while there is one.' })
  readonly question!: string | null;

  @Field(() => [CitizenActionEnum])
  readonly availableActions!: readonly CitizenAction[];

  @Field(() => Int, { nullable: true, description: '1 to 5 stars, once rated.' })
  readonly rating!: number | null;
}

@ObjectType({ description: 'A fact that reaches the reporter live; no staff type hangs below it.' })
export class CitizenSignalEvent extends FactParts {
  /** not part of the schema */
  readonly signalId!: string;
}

@ObjectType({
  description:
    'One item of the citizen’s subscription: an event, or the word to read the screen anew because too much ' +
    'was missed.',
})
export class CitizenSignalEventMessage {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => CitizenSignalEvent, { nullable: true })
  readonly event!: CitizenSignalEvent | null;

  @Field(() => Boolean)
  readonly resync!: boolean;
}

export const CitizenSignalConnection = connectionTypes('CitizenSignal', () => CitizenSignal);
