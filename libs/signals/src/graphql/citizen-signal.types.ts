import { PhotoType } from '@ns/media';
import { CategoryType, DepartmentType, ExternalBodyType, Point, SettlementType } from '@ns/municipality';
import { connectionTypes, DateScalar, DateTimeScalar } from '@ns/platform';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type RegistrationState, type SignalStatus } from '../domain/signal-status.ts';
import { PlaceTextFields } from './place-texts.types.ts';
import { type CitizenAction, CitizenActionEnum, RegistrationStateEnum, SignalStatusEnum } from './signal.enums.ts';
import { Answer } from './signal.types.ts';

@ObjectType({
  description: 'What the reporter sees of the registration: the incoming number and date once there are any.',
  simpleResolvers: true,
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

@ObjectType({ description: 'A move of the service target.', simpleResolvers: true })
export class DueChange {
  @Field(() => DateScalar, { nullable: true })
  readonly from!: string | null;

  @Field(() => DateScalar)
  readonly to!: string;
}

@ObjectType({ description: 'One fact that the reporter sees in the signal’s life.', simpleResolvers: true })
export class TimelineEntry {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Date;

  @Field(() => String)
  readonly type!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => SignalStatusEnum, { nullable: true })
  readonly status!: SignalStatus | null;

  @Field(() => String, { nullable: true })
  readonly message!: string | null;

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

@ObjectType({ description: 'The signal that another one was joined to.', simpleResolvers: true })
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
  simpleResolvers: true,
})
export class CitizenSignal extends PlaceTextFields {
  /** whose eyes; not part of the schema */
  readonly audience!: 'reporter' | 'follower';
  readonly isPublic!: boolean;

  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly reference!: string;

  @Field(() => String, {
    description: 'Opens the signal together with the reference, without signing in. Empty for followers.',
  })
  readonly accessCode!: string;

  @Field(() => SignalStatusEnum)
  readonly status!: SignalStatus;

  @Field(() => String)
  readonly statusLabel!: string;

  @Field(() => CategoryType)
  readonly category!: CategoryType;

  @Field(() => SettlementType)
  readonly settlement!: SettlementType;

  @Field(() => String)
  readonly description!: string;

  @Field(() => Point, { nullable: true })
  readonly location!: Point | null;

  @Field(() => [Answer])
  readonly answers!: readonly Answer[];

  @Field(() => RegistrationInfo)
  readonly registration!: RegistrationInfo;

  @Field(() => String, { nullable: true, description: 'What was done or decided.' })
  readonly actionTaken!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly serviceDueOn!: string | null;

  @Field(() => DateScalar)
  readonly statutoryDueOn!: string;

  @Field(() => DepartmentType, { nullable: true, description: 'Who handles it.' })
  readonly department!: DepartmentType | null;

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

  @Field(() => DateTimeScalar)
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar)
  readonly updatedAt!: Date;
}

@ObjectType({
  description: 'A fact that reaches the reporter live; no staff type hangs below it.',
  simpleResolvers: true,
})
export class CitizenSignalEvent {
  /** not part of the schema */
  readonly signalId!: string;

  @Field(() => String, { description: 'Give it to mySignalEvents(after:) to hear everything later.' })
  readonly cursor!: string;

  @Field(() => String)
  readonly type!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Date;

  @Field(() => SignalStatusEnum, { nullable: true })
  readonly status!: SignalStatus | null;

  @Field(() => String, { nullable: true })
  readonly message!: string | null;
}

@ObjectType({
  description:
    'One item of the citizen’s subscription: an event, or the word to read the screen anew because too much ' +
    'was missed.',
  simpleResolvers: true,
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
