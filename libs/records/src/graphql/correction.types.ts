import { ActionNotAvailableError, InvalidInputError, NotFoundError, resultUnion } from '@ns/platform';
import { Field, ID, InputType } from 'type-graphql';
import { RegistrationType } from './registration.types.ts';

@InputType({ description: 'Data of the reporter as they are to stand in a new document, and why.' })
export class ResendCorrectedInput {
  @Field(() => ID)
  readonly signalId!: string;

  @Field(() => String, { description: '2 to 100 characters.' })
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly email?: string | null;

  @Field(() => String, { nullable: true })
  readonly phone?: string | null;

  @Field(() => String, { description: 'Why the data is corrected, 5 to 500 characters; kept in the history.' })
  readonly reason!: string;
}

export const ResendCorrectedResult = resultUnion(
  'resendCorrected',
  [RegistrationType, InvalidInputError, NotFoundError, ActionNotAvailableError],
  'the registration under way again',
);
