import { InvalidInputError } from '@ns/platform';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type SignalStatus } from '../domain/signal-status.ts';
import { SignalStatusEnum } from './signal.enums.ts';
import { SignalType } from './signal.types.ts';

export const bulkOutcomes = ['CHANGED', 'WOULD_CHANGE', 'REFUSED'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];
export const BulkOutcomeEnum = Object.fromEntries(bulkOutcomes.map((outcome) => [outcome, outcome])) as Readonly<
  Record<BulkOutcome, BulkOutcome>
>;
registerEnumType(BulkOutcomeEnum, {
  name: 'BulkOutcome',
  description: 'What became of one of several signals; WOULD_CHANGE only answers a dry run.',
});

@InputType({ description: 'A chosen signal as it was seen.' })
export class ChosenSignalInput {
  @Field(() => ID, { description: 'Its id.' })
  readonly signalId!: string;

  @Field(() => Int, { description: 'The version the change is based on; a stale one is refused.' })
  readonly version!: number;
}

@InputType({ description: 'The same step for several signals.' })
export class TransitionSignalsInput {
  @Field(() => [ChosenSignalInput], { description: '1 to 100 signals.' })
  readonly signals!: ChosenSignalInput[];

  @Field(() => SignalStatusEnum, { description: 'Where all of them go.' })
  readonly to!: SignalStatus;

  @Field(() => String, { nullable: true, description: 'Code of the department that takes them over.' })
  readonly department?: string | null;

  @Field(() => ID, { nullable: true, description: 'Account of the member of staff who takes them over.' })
  readonly assigneeId?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the external body.' })
  readonly externalBody?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Public text that every reporter reads; at most 4000 characters.',
  })
  readonly message?: string | null;

  @Field(() => String, { nullable: true, description: 'For staff only; at most 4000 characters.' })
  readonly note?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True: returns what would happen and changes nothing.',
  })
  readonly dryRun?: boolean | null;
}

@ObjectType({ description: 'What became, or would become, of one of the chosen signals.' })
export class TransitionedRow {
  @Field(() => ID, { description: 'Id as it was given.' })
  readonly signalId!: string;

  @Field(() => String, { nullable: true, description: 'None when the viewer may not see the signal.' })
  readonly reference!: string | null;

  @Field(() => BulkOutcomeEnum, { description: 'Whether it changed.' })
  readonly outcome!: BulkOutcome;

  @Field(() => String, { nullable: true, description: 'Why it was refused, for people; none otherwise.' })
  readonly problem!: string | null;

  @Field(() => SignalType, { nullable: true, description: 'As it stands now; none when the viewer may not see it.' })
  readonly signal!: SignalType | null;
}

@ObjectType({
  description: 'What became of every chosen signal, in the order given. Each was changed or refused by itself.',
})
export class TransitionedSignals {
  @Field(() => [TransitionedRow], { description: 'One row for each chosen signal.' })
  readonly rows!: readonly TransitionedRow[];
}

export const TransitionSignalsResult = createUnionType({
  name: 'TransitionSignalsResult',
  description: 'What transitionSignals answers: what became of each signal, or why nothing was tried.',
  types: () => [TransitionedSignals, InvalidInputError] as const,
});
