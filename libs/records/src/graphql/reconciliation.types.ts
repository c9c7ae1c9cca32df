import { DateScalar, DateTimeScalar, inLanguage, technicalLanguage } from '@ns/platform';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type DifferenceKind, differenceKinds } from '../domain/reconciliation.ts';
import { differenceTexts } from './reconciliation.presenter.ts';
import { RegistrationType } from './registration.types.ts';

export const DifferenceKindEnum = Object.fromEntries(differenceKinds.map((kind) => [kind, kind])) as Readonly<
  Record<DifferenceKind, DifferenceKind>
>;
registerEnumType(DifferenceKindEnum, {
  name: 'ReconciliationDifferenceKind',
  description: 'In what our register and the records system differ about a document.',
  valuesConfig: Object.fromEntries(
    differenceKinds.map((kind) => [kind, { description: inLanguage(technicalLanguage, differenceTexts[kind]) }]),
  ),
});

@ObjectType('ReconciliationDifference', {
  description: 'A document about which our register and the records system differ.',
})
export class ReconciliationDifferenceType {
  @Field(() => DifferenceKindEnum)
  readonly kind!: DifferenceKind;

  @Field(() => String, { description: 'The difference in words.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Number and date as we had them.' })
  readonly ours!: string | null;

  @Field(() => String, { nullable: true, description: 'Number and date as the records system has them.' })
  readonly theirs!: string | null;

  @Field(() => Boolean, { description: 'True when the number was taken over, so that nobody need do anything.' })
  readonly resolvedAutomatically!: boolean;

  @Field(() => RegistrationType)
  readonly registration!: RegistrationType;
}

@ObjectType('Reconciliation', { description: 'One night’s comparison of our register with the records system.' })
export class ReconciliationType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => DateScalar)
  readonly day!: string;

  @Field(() => DateTimeScalar, { description: 'Documents from then on were compared.' })
  readonly since!: Date;

  @Field(() => DateTimeScalar)
  readonly startedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Null while it is under way, or waits for the records system to answer again.',
  })
  readonly finishedAt!: Date | null;

  @Field(() => Int)
  readonly compared!: number;

  @Field(() => Int, { description: 'Documents about which the records system gave no usable answer.' })
  readonly unanswered!: number;
}
