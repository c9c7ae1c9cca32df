import {
  ActionNotAvailableError,
  DateScalar,
  DateTimeScalar,
  InvalidInputError,
  NotFoundError,
  resultUnion,
} from '@ns/platform';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { type ChangeKind } from '../domain/registration-change.ts';
import { RegistrationType } from './registration.types.ts';

export const ChangeKindEnum: Readonly<Record<ChangeKind, ChangeKind>> = {
  CORRECTED: 'CORRECTED',
  REJECTED: 'REJECTED',
};
registerEnumType(ChangeKindEnum, {
  name: 'RegistrationChangeKind',
  description: 'In what way the records system changed a registration that was complete.',
  valuesConfig: {
    CORRECTED: { description: 'Another number, or another date under the same number.' },
    REJECTED: { description: 'The document is refused after it had its number.' },
  },
});

@ObjectType('RegistrationChange', {
  description:
    'A change that the records system made after the number was given. The number here stays until a ' +
    'member of staff takes the change over.',
})
export class RegistrationChangeType {
  @Field(() => ID, { description: 'Give it back when deciding: only exactly this change is decided about.' })
  readonly id!: string;

  @Field(() => ChangeKindEnum)
  readonly kind!: ChangeKind;

  @Field(() => String, { description: 'The change in words.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'The number there now; null after a refusal.' })
  readonly number!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The date there now; null after a refusal.' })
  readonly date!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the document is refused; null after a correction.' })
  readonly reason!: string | null;

  @Field(() => String, { description: 'The number in force here.' })
  readonly previousNumber!: string;

  @Field(() => DateScalar)
  readonly previousDate!: string;

  @Field(() => DateTimeScalar, { description: 'When the records system reported it.' })
  readonly reportedAt!: Date;
}

export const AcceptRegistrationChangeResult = resultUnion('acceptRegistrationChange', [
  RegistrationType,
  NotFoundError,
  ActionNotAvailableError,
  InvalidInputError,
]);

export const KeepRegistrationResult = resultUnion('keepRegistration', [
  RegistrationType,
  NotFoundError,
  ActionNotAvailableError,
]);
