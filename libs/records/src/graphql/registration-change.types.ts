import {
  ActionNotAvailableError,
  DateScalar,
  DateTimeScalar,
  InvalidInputError,
  NotFoundError,
  resultUnion,
  field,
  fieldsOf,
  nullable,
  enumOf,
} from '@ns/platform';
import { ID, ObjectType } from 'type-graphql';
import type { ChangeKind } from '../domain/registration-change.ts';
import { RegistrationType } from './registration.types.ts';

export const ChangeKindEnum = enumOf<ChangeKind>(
  'RegistrationChangeKind',
  'In what way the records system changed a registration that was complete.',
  {
    CORRECTED: 'Another number, or another date under the same number.',
    REJECTED: 'The document is refused after it had its number.',
    REGISTERED_TWICE:
      'The records system has the report under this number as well: it registered the document twice, or registered ' +
      'a refused document after a corrected one had taken its place. The other number may be missing here still.',
  },
);

@ObjectType('RegistrationChange', {
  description:
    'A change that the records system made after the number was given. The number here stays until a ' +
    'member of staff takes the change over.',
})
export class RegistrationChangeType extends fieldsOf({
  id: field(ID, 'Give it back when deciding: only exactly this change is decided about.'),
  kind: field(ChangeKindEnum),
  title: field(String, 'The change in words.'),
  number: nullable(String, 'The number there now; null after a refusal.'),
  date: nullable(DateScalar, 'The date there now; null after a refusal.'),
  reason: nullable(String, 'Why the document is refused; null after a correction.', { characters: 300 }),
  previousNumber: nullable(String, 'The number in force here; null while there is none.'),
  previousDate: nullable(DateScalar),
  reportedAt: field(DateTimeScalar, 'When the records system reported it.'),
}) {}

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
