import { CategoryType, DepartmentType, Point, SettlementType } from '@ns/municipality';
import { connectionTypes, DateScalar, DateTimeScalar } from '@ns/platform';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type Channel, type SignalStatus } from '../domain/signal-status.ts';
import { type TransitionField } from '../domain/transition.ts';
import { type SignalRow } from '../queries/signal-row.ts';
import { PlaceTextFields } from './place-texts.types.ts';
import { ChannelEnum, SignalStatusEnum, TransitionFieldEnum } from './signal.enums.ts';

@ObjectType({ description: 'An answer that the reporter gave to a question of the category.', simpleResolvers: true })
export class Answer {
  @Field(() => String)
  readonly question!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => [String], { description: 'As a person reads them.' })
  readonly values!: readonly string[];
}

@ObjectType({
  description:
    'The person whose signal it is; shown to staff who may see the signal. None once the account is deleted. ' +
    'For a signal entered by staff: the correspondent as entered, whatever account the address belongs to.',
  simpleResolvers: true,
})
export class Reporter {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { description: 'Empty when the staff entered the signal for somebody without an address.' })
  readonly email!: string;

  @Field(() => String, {
    nullable: true,
    description: 'As entered by staff; none when the reporter sent the signal.',
  })
  readonly phone!: string | null;
}

@ObjectType({ description: 'One field of a step’s form.', simpleResolvers: true })
export class TransitionFieldRule {
  @Field(() => TransitionFieldEnum)
  readonly field!: TransitionField;

  @Field(() => Boolean)
  readonly required!: boolean;

  @Field(() => String)
  readonly label!: string;

  @Field(() => String, { nullable: true })
  readonly hint!: string | null;
}

@ObjectType({
  description: 'A step that the viewer can take with the signal now, and what it must be given.',
  simpleResolvers: true,
})
export class AvailableTransition {
  @Field(() => SignalStatusEnum)
  readonly to!: SignalStatus;

  @Field(() => String)
  readonly label!: string;

  @Field(() => [TransitionFieldRule])
  readonly fields!: readonly TransitionFieldRule[];
}

@ObjectType('Signal', {
  description: 'A signal as staff see it. Other slices add `registration` and `deliveries`.',
  simpleResolvers: true,
})
export class SignalType extends PlaceTextFields {
  /** what the field resolvers work from; not part of the schema */
  readonly row!: SignalRow;
  /** the words by which a list found it */
  readonly sought?: string;

  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'Our public id, e.g. NS-2026-000123.' })
  readonly reference!: string;

  @Field(() => SignalStatusEnum)
  readonly status!: SignalStatus;

  @Field(() => String)
  readonly statusLabel!: string;

  @Field(() => Int, { description: 'Give it back with a change; a stale one is refused.' })
  readonly version!: number;

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

  @Field(() => ChannelEnum)
  readonly channel!: Channel;

  @Field(() => DepartmentType, { nullable: true })
  readonly department!: DepartmentType | null;

  @Field(() => String, { nullable: true, description: 'Public text of the last outcome.' })
  readonly actionTaken!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Service target of the category, in working days; it moves while the reporter is asked.',
  })
  readonly serviceDueOn!: string | null;

  @Field(() => DateScalar, { description: 'Statutory term (АПК), a calendar term.' })
  readonly statutoryDueOn!: string;

  @Field(() => Boolean, { description: 'Open and past one of its terms.' })
  readonly overdue!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when everybody may see it; null: it is not public.',
  })
  readonly publishedAt!: Date | null;

  @Field(() => DateTimeScalar)
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar)
  readonly updatedAt!: Date;
}

@ObjectType('SignalEvent', {
  description: 'One fact in the history of a signal, as staff see it.',
  simpleResolvers: true,
})
export class SignalEventType {
  /** not part of the schema */
  readonly signalId!: string;
  readonly actorId!: string | null;
  readonly actorKind!: 'REPORTER' | 'STAFF' | 'SYSTEM';
  readonly mentionedIds!: readonly string[];

  @Field(() => String, { description: 'Give it to signalEvents(after:) to hear everything later.' })
  readonly cursor!: string;

  @Field(() => String)
  readonly type!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Date;

  @Field(() => SignalStatusEnum, { nullable: true, description: 'The status after the event, when it changed it.' })
  readonly status!: SignalStatus | null;

  @Field(() => String, { nullable: true, description: 'Public text.' })
  readonly message!: string | null;

  @Field(() => String, { nullable: true, description: 'For staff only.' })
  readonly note!: string | null;
}

@ObjectType({
  description: 'A signal that went to a department whose signals the viewer does not see. Nothing else of it is shown.',
  simpleResolvers: true,
})
export class SignalLeft {
  @Field(() => ID)
  readonly signalId!: string;

  @Field(() => DepartmentType, { nullable: true, description: 'Where it went; null when that department is gone.' })
  readonly department!: DepartmentType | null;
}

@ObjectType({
  description:
    'One item of the staff’s subscription: an event, the word that a signal left the viewer’s departments, or ' +
    'the word to read the screen anew because too much was missed.',
  simpleResolvers: true,
})
export class SignalEventMessage {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => SignalEventType, { nullable: true })
  readonly event!: SignalEventType | null;

  @Field(() => SignalLeft, {
    nullable: true,
    description:
      'A signal that the viewer no longer sees; sent once, whatever the filter, to clerks of the department ' +
      'that gave it away.',
  })
  readonly left!: SignalLeft | null;

  @Field(() => Boolean)
  readonly resync!: boolean;
}

export const SignalConnection = connectionTypes('Signal', () => SignalType);
