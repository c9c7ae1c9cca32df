import { CategoryType, DepartmentType, Point, SettlementType } from '@ns/municipality';
import { DateScalar, DateTimeScalar } from '@ns/platform';
import { Field, ID, ObjectType } from 'type-graphql';
import { type PlaceTextName } from '../domain/place-texts.ts';
import { type SignalStatus } from '../domain/signal-status.ts';
import { SignalStatusEnum } from './signal.enums.ts';

/** What staff, reporter and everybody read of a signal alike. */
@ObjectType()
export abstract class SignalParts {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'Our public id, e.g. NS-2026-000123.' })
  readonly reference!: string;

  @Field(() => SignalStatusEnum)
  readonly status!: SignalStatus;

  @Field(() => String)
  readonly statusLabel!: string;

  @Field(() => CategoryType)
  readonly category!: CategoryType;

  @Field(() => SettlementType)
  readonly settlement!: SettlementType;

  @Field(() => Point, { nullable: true })
  readonly location!: Point | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day by which the work is to be done, where there is one: the service target of the category, in working ' +
      'days. It moves while the reporter is asked.',
  })
  readonly serviceDueOn!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was reported.' })
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar)
  readonly updatedAt!: Date;
}

@ObjectType({ description: 'An answer that the reporter gave to a question of the category.' })
export class Answer {
  @Field(() => String)
  readonly question!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => [String], { description: 'As a person reads them.' })
  readonly values!: readonly string[];
}

/** What staff and reporter read of a signal alike. */
@ObjectType()
export abstract class CaseParts extends SignalParts implements Record<PlaceTextName, string | null> {
  @Field(() => String, { description: 'As the reporter wrote it.' })
  readonly description!: string;

  @Field(() => String, { nullable: true, description: 'Street, number, landmark, as the reporter wrote it.' })
  readonly address!: string | null;

  @Field(() => String, { nullable: true, description: 'What leads from the address to the place: entrance, floor.' })
  readonly entrance!: string | null;

  @Field(() => [Answer])
  readonly answers!: readonly Answer[];

  @Field(() => String, { nullable: true, description: 'Public text of the last outcome: what was done or decided.' })
  readonly actionTaken!: string | null;

  @Field(() => DateScalar, { description: 'Statutory term (АПК), a calendar term.' })
  readonly statutoryDueOn!: string;

  @Field(() => DepartmentType, { nullable: true, description: 'Who handles it.' })
  readonly department!: DepartmentType | null;
}

/** What staff and citizens read of a fact in the history of a signal alike. */
@ObjectType()
export abstract class FactParts {
  @Field(() => String, { description: 'Give it to the subscription as `after` to hear everything later.' })
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
}
