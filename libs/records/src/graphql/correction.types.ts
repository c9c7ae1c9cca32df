import {
  ActionNotAvailableError,
  InvalidInputError,
  NotFoundError,
  resultUnion,
  field,
  fieldsOf,
  omittable,
} from '@ns/platform';
import { ID, InputType } from 'type-graphql';
import { RegistrationType } from './registration.types.ts';

@InputType({ description: 'Data of the reporter as they are to stand in a new document, and why.' })
export class ResendCorrectedInput extends fieldsOf({
  signalId: field(ID),
  name: field(String, '2 to 100 characters.'),
  email: omittable(String),
  phone: omittable(String),
  reason: field(String, 'Why the data is corrected, 5 to 500 characters; kept in the history.'),
}) {}

export const ResendCorrectedResult = resultUnion(
  'resendCorrected',
  [RegistrationType, InvalidInputError, NotFoundError, ActionNotAvailableError],
  'the registration under way again',
);
