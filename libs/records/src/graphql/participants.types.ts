import { ActionNotAvailableError, DateTimeScalar, enumOf, field, fieldsOf, nullable, resultUnion } from '@ns/platform';
import { ID, Int, ObjectType } from 'type-graphql';
import type { ParticipantStatus } from '../domain/participant.ts';

export const ParticipantStatusEnum = enumOf<ParticipantStatus>(
  'ParticipantStatus',
  'How the register of СЕОС lists a participant.',
  {
    ACTIVE: 'It takes part in the exchange.',
    PAUSED: 'It does not take part for a time; messages signed by it are refused.',
    INACTIVE: 'It takes part no longer, or is no longer listed; messages signed by it are refused.',
  },
);

@ObjectType('Participant', { description: 'An administration in the register of the participants of СЕОС.' })
export class ParticipantType extends fieldsOf({
  guid: field(ID),
  identifier: field(String, 'ЕИК or БУЛСТАТ.'),
  name: field(String, 'Its name in the register.', { characters: 500 }),
  url: nullable(String, 'Where it takes messages; null when the register names no active address.', {
    characters: 500,
  }),
  certificateSerial: field(String, 'The serial number of its certificate, hexadecimal.'),
  certificateSince: field(DateTimeScalar, 'When the register was found to name this certificate.'),
  status: field(ParticipantStatusEnum),
}) {}

@ObjectType('ParticipantRegister', {
  description:
    'The register of the participants of СЕОС: how asking it goes, and what it says about our records system.',
})
export class ParticipantRegisterType extends fieldsOf({
  url: field(ID, 'Its address.'),
  isAsked: field(Boolean, 'True while a question that staff wanted is on its way.'),
  answeredAt: nullable(DateTimeScalar, 'When it gave its last usable list, which counts until the next one.'),
  triedAt: nullable(DateTimeScalar, 'When it was asked last.'),
  problem: nullable(String, 'Why the last question gave no usable list, in words; null when it did.', {
    characters: 300,
  }),
  active: field(Int, 'Active participants of the last usable list.'),
  leftOut: field(Int, 'Entries of that list that could not be used.'),
  partner: nullable(ParticipantType, 'Our records system as it is listed; null when it is not.'),
  isPinned: field(Boolean, 'True where the setting of a certificate wins over the register.'),
  isOtherThanPinned: field(Boolean, 'True where that setting holds another certificate than the register names.'),
}) {}

export const RefreshParticipantsResult = resultUnion('refreshParticipants', [
  ParticipantRegisterType,
  ActionNotAvailableError,
]);
