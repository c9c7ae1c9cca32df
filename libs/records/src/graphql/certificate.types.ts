import { DateScalar, field, fieldsOf, nullable, enumOf } from '@ns/platform';
import { Int, ObjectType } from 'type-graphql';
import type { CertificateRole, CertificateState } from '../domain/certificate-term.ts';

export const CertificateRoleEnum = enumOf<CertificateRole>('CertificateRole', 'What a certificate is for.', {
  SIGNING: 'Ours; it signs our messages.',
  PEER: 'The records system’s; it signs its messages.',
  TRANSPORT: 'Ours; it is shown when we connect.',
  AUTHORITY: 'The authority that we trust when we connect.',
  ISSUER: 'The authority that issues certificates for participants of СЕОС.',
});

export const CertificateStateEnum = enumOf<CertificateState>('CertificateState', 'How a certificate stands.', {
  VALID: 'Valid for more than 30 days.',
  ENDS_SOON: 'Valid for 30 days or less.',
  EXPIRED: 'It has ended.',
  NOT_YET_VALID: 'It has not begun.',
  UNREADABLE: 'Its file cannot be read.',
  RENEWED: 'Its file holds a newer one, which is used after a restart.',
});

@ObjectType('RecordsCertificate', {
  description: 'A certificate of the exchange with the records system, as its file is now.',
})
export class RecordsCertificateType extends fieldsOf({
  role: field(CertificateRoleEnum),
  state: field(CertificateStateEnum),
  text: field(String, 'Which certificate it is and how it stands, in one sentence.', { characters: 800 }),
  daysLeft: nullable(Int, 'Whole days until it ends, negative afterwards; null when unreadable.'),
  endsOn: nullable(DateScalar, 'Its last day; null when unreadable.'),
}) {}
