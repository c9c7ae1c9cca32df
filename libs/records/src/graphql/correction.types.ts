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
  signalId: field(ID, 'The signal; the records system has refused it.'),
  name: field(String, '2 to 100 characters.'),
  email: omittable(String, 'An address that can receive mail; left out: none.'),
  phone: omittable(String, '5 to 30 digits, blanks, brackets, dots, dashes or slashes, a leading +; left out: none.'),
  reason: field(String, 'Why the data is corrected, 5 to 500 characters; kept in the history.'),
}) {}

export const ResendCorrectedResult = resultUnion(
  'resendCorrected',
  [RegistrationType, InvalidInputError, NotFoundError, ActionNotAvailableError],
  'the registration under way again',
);
