import { LanguageEnum } from '@ns/identity';
import { PointInput } from '@ns/municipality';
import { DateScalar, type Language, defaultLanguage } from '@ns/platform';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { type TransitionSignalProps } from '../commands/transition-signal.ts';
import { type Channel, type RegistrationState, type SignalStatus } from '../domain/signal-status.ts';
import { type StaffActor } from '../policies/signal-policies.ts';
import { PlaceTextInputs } from './place-texts.types.ts';
import { ChannelEnum, RegistrationStateEnum, SignalStatusEnum } from './signal.enums.ts';

@InputType({ description: 'Answer to one question of the category.' })
export class AnswerInput {
  @Field(() => String, { description: 'Code of the question.' })
  readonly question!: string;

  @Field(() => [String], { description: 'Codes of the chosen values, or the one free text.' })
  readonly values!: string[];
}

@InputType({ description: 'What every new signal says.' })
abstract class SubmissionFields extends PlaceTextInputs {
  @Field(() => ID, {
    description:
      'UUID made on the device before the first try: the same key is always the same signal, however often it is sent.',
  })
  readonly clientKey!: string;

  @Field(() => String, { description: 'Leaf code of the category tree.' })
  readonly category!: string;

  @Field(() => String, { description: 'EKATTE code.' })
  readonly settlement!: string;

  @Field(() => String, { description: '10 to 4000 characters.' })
  readonly description!: string;

  @Field(() => PointInput, { nullable: true })
  readonly location?: PointInput | null;

  @Field(() => [ID], {
    nullable: true,
    defaultValue: [],
    description: 'Ids of finished uploads at /files (tus), the last part of their addresses; at most 5.',
  })
  readonly photoIds?: string[] | null;

  @Field(() => [AnswerInput], { nullable: true, defaultValue: [] })
  readonly answers?: AnswerInput[] | null;
}

@InputType({ description: 'A new signal.' })
export class SubmitSignalInput extends SubmissionFields {
  @Field(() => ChannelEnum, {
    nullable: true,
    defaultValue: 'WEB',
    description: 'MOBILE or WEB; other channels are entered by staff.',
  })
  readonly channel?: Channel | null;
}

@InputType({ description: 'Whom a signal is entered for.' })
export class OnBehalfReporterInput {
  @Field(() => String, { description: '2 to 100 characters.' })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'With it the mails are sent, and the signal belongs to the account with this address, also when it is ' +
      'registered later.',
  })
  readonly email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Shown to staff and registered with the correspondent; never called by the system.',
  })
  readonly phone?: string | null;

  @Field(() => LanguageEnum, {
    nullable: true,
    defaultValue: defaultLanguage,
    description: 'Language of the mails about this signal.',
  })
  readonly language?: Language | null;
}

@InputType({
  description:
    'A signal that a member of the staff enters for somebody. Photos are uploads of the member of the staff.',
})
export class SubmitOnBehalfInput extends SubmissionFields {
  @Field(() => OnBehalfReporterInput)
  readonly reporter!: OnBehalfReporterInput;

  @Field(() => ChannelEnum, {
    description:
      'PHONE, DESK, EMAIL or LETTER: how the report arrived. EMAIL is an e-mail, LETTER is a letter on paper.',
  })
  readonly channel!: Channel;
}

@InputType({
  description: 'A transition of the workflow. `availableTransitions` of the signal lists what must be given.',
})
export class TransitionSignalInput {
  @Field(() => ID)
  readonly signalId!: string;

  @Field(() => Int, { description: 'The version the change is based on; a stale one is refused.' })
  readonly version!: number;

  @Field(() => SignalStatusEnum)
  readonly to!: SignalStatus;

  @Field(() => String, { nullable: true })
  readonly department?: string | null;

  @Field(() => ID, { nullable: true })
  readonly assigneeId?: string | null;

  @Field(() => String, { nullable: true })
  readonly externalBody?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id or reference of the signal that this one doubles.' })
  readonly duplicateOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Public text: action taken, reason or question, as the step demands; at most 4000 characters.',
  })
  readonly message?: string | null;

  @Field(() => String, { nullable: true, description: 'For staff only; at most 4000 characters.' })
  readonly note?: string | null;

  @Field(() => [ID], { nullable: true, defaultValue: [] })
  readonly photoIds?: string[] | null;
}

/** The step as the command takes it; what was left out is not given. */
export function stepOf(input: TransitionSignalInput, actor: StaffActor): TransitionSignalProps {
  return {
    actor,
    signalId: input.signalId,
    version: input.version,
    to: input.to,
    department: input.department ?? null,
    assigneeId: input.assigneeId ?? null,
    externalBody: input.externalBody ?? null,
    duplicateOf: input.duplicateOf ?? null,
    message: input.message ?? null,
    note: input.note ?? null,
    photoIds: input.photoIds ?? [],
  };
}

@InputType({ description: 'A correction of what a signal is about.' })
export class RecategorizeSignalInput {
  @Field(() => ID)
  readonly signalId!: string;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => String, { description: 'Leaf code of the category tree.' })
  readonly category!: string;
}

@InputType('SignalFilter', { description: 'Narrows a list; every given field must match, within a list any value.' })
export class SignalFilterInput {
  @Field(() => [SignalStatusEnum], { nullable: true })
  readonly statuses?: SignalStatus[] | null;

  @Field(() => [String], { nullable: true })
  readonly departments?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Leaf codes, or group codes for all their leaves.' })
  readonly categories?: string[] | null;

  @Field(() => [String], { nullable: true })
  readonly settlements?: string[] | null;

  @Field(() => ID, { nullable: true })
  readonly assigneeId?: string | null;

  @Field(() => RegistrationStateEnum, { nullable: true })
  readonly registration?: RegistrationState | null;

  @Field(() => Boolean, { nullable: true })
  readonly overdue?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Open, not overdue, and a term ends within three working days.',
  })
  readonly dueSoon?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Open and unassigned.' })
  readonly unassigned?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Who sent it: the id of `Signal.reporter`.' })
  readonly reporter?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A reference or incoming number, whole or its beginning; or words of the description, address, notes ' +
      'and messages, in any form and order, also typed with Latin letters or with a slip; or the reporter’s ' +
      'name, or the beginning of the reporter’s e-mail address. Of a longer text the first 20 words count.',
  })
  readonly text?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of receipt.' })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of receipt.' })
  readonly to?: string | null;

  @Field(() => [Float], { nullable: true, description: 'West, south, east, north in degrees.' })
  readonly bbox?: number[] | null;

  @Field(() => [ChannelEnum], { nullable: true, description: 'How it reached the municipality.' })
  readonly channels?: Channel[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its category is dangerous, as the menu has it now.' })
  readonly dangerous?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was reported with photos; photos of the outcome do not count.',
  })
  readonly withPhotos?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether everybody may see it.' })
  readonly published?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was ever opened again.' })
  readonly reopened?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the reporter rated the outcome.' })
  readonly rated?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'At most this many of five stars; what is not rated does not match.',
  })
  readonly starsAtMost?: number | null;
}
