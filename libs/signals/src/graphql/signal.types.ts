import { DepartmentType } from '@ns/municipality';
import { connectionTypes, DateTimeScalar } from '@ns/platform';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type Channel, type SignalStatus } from '../domain/signal-status.ts';
import { type TransitionField } from '../domain/transition.ts';
import { type StaffRow } from '../queries/signal-row.ts';
import { CaseParts, FactParts } from './signal-parts.types.ts';
import { ChannelEnum, SignalStatusEnum, TransitionFieldEnum } from './signal.enums.ts';

@ObjectType({
  description:
    'The person whose signal it is; shown to staff who may see the signal. None once the account is deleted. ' +
    'For a signal entered by staff: the correspondent as entered, whatever account the address belongs to.',
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

@ObjectType({ description: 'One field of a step’s form.' })
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

@ObjectType({ description: 'A step that the viewer can take with the signal now, and what it must be given.' })
export class AvailableTransition {
  @Field(() => SignalStatusEnum)
  readonly to!: SignalStatus;

  @Field(() => String)
  readonly label!: string;

  @Field(() => [TransitionFieldRule])
  readonly fields!: readonly TransitionFieldRule[];
}

@ObjectType('Signal', { description: 'A signal as staff see it. Other slices add `registration` and `deliveries`.' })
export class SignalType extends CaseParts {
  /** what the field resolvers work from; not part of the schema */
  readonly row!: StaffRow;
  /** the words by which a list found it */
  readonly sought?: string;

  @Field(() => Int, { description: 'Give it back with a change; a stale one is refused.' })
  readonly version!: number;

  @Field(() => ChannelEnum)
  readonly channel!: Channel;

  @Field(() => Boolean, { description: 'Open and past one of its terms.' })
  readonly overdue!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when everybody may see it; null: it is not public.',
  })
  readonly publishedAt!: Date | null;
}

@ObjectType('SignalEvent', { description: 'One fact in the history of a signal, as staff see it.' })
export class SignalEventType extends FactParts {
  /** not part of the schema */
  readonly signalId!: string;
  readonly actorId!: string | null;
  readonly actorKind!: 'REPORTER' | 'STAFF' | 'SYSTEM';
  readonly mentionedIds!: readonly string[];

  @Field(() => String, { nullable: true, description: 'For staff only.' })
  readonly note!: string | null;
}

@ObjectType({
  description: 'A signal that went to a department whose signals the viewer does not see. Nothing else of it is shown.',
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
