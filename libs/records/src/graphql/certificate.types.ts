import { DateScalar, field, fieldsOf, nullable } from '@ns/platform';
import { Int, ObjectType, registerEnumType } from 'type-graphql';
import { type CertificateRole, type CertificateState } from '../domain/certificate-term.ts';

export const CertificateRoleEnum: Readonly<Record<CertificateRole, CertificateRole>> = {
  SIGNING: 'SIGNING',
  PEER: 'PEER',
  TRANSPORT: 'TRANSPORT',
  AUTHORITY: 'AUTHORITY',
};
registerEnumType(CertificateRoleEnum, {
  name: 'CertificateRole',
  description: 'What a certificate is for.',
  valuesConfig: {
    SIGNING: { description: 'Ours; it signs our messages.' },
    PEER: { description: 'The records system’s; it signs its messages.' },
    TRANSPORT: { description: 'Ours; it is shown when we connect.' },
    AUTHORITY: { description: 'The authority that we trust when we connect.' },
  },
});

export const CertificateStateEnum: Readonly<Record<CertificateState, CertificateState>> = {
  VALID: 'VALID',
  ENDS_SOON: 'ENDS_SOON',
  EXPIRED: 'EXPIRED',
  NOT_YET_VALID: 'NOT_YET_VALID',
  UNREADABLE: 'UNREADABLE',
  RENEWED: 'RENEWED',
};
registerEnumType(CertificateStateEnum, {
  name: 'CertificateState',
  description: 'How a certificate stands.',
  valuesConfig: {
    VALID: { description: 'Valid for more than 30 days.' },
    ENDS_SOON: { description: 'Valid for 30 days or less.' },
    EXPIRED: { description: 'It has ended.' },
    NOT_YET_VALID: { description: 'It has not begun.' },
    UNREADABLE: { description: 'Its file cannot be read.' },
    RENEWED: { description: 'Its file holds a newer one, which is used after a restart.' },
  },
});

@ObjectType('RecordsCertificate', {
  description: 'A certificate of the exchange with the records system, as its file is now.',
})
export class RecordsCertificateType extends fieldsOf({
  role: field(CertificateRoleEnum),
  state: field(CertificateStateEnum),
  text: field(String, 'Which certificate it is and how it stands, in one sentence.'),
  daysLeft: nullable(Int, 'Whole days until it ends, negative afterwards; null when unreadable.'),
  endsOn: nullable(DateScalar, 'Its last day; null when unreadable.'),
}) {}
