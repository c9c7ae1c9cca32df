import { dayOf } from '@ns/municipality';
import { inLanguage, type Language } from '@ns/platform';
import { type CertificateTerm } from '../domain/certificate-term.ts';
import { certificateText } from '../queries/certificate-text.ts';
import { RecordsCertificateType } from './certificate.types.ts';

/** A certificate as the staff see it. */
export function presentCertificate(term: CertificateTerm, language: Language): RecordsCertificateType {
  const { role, state, daysLeft, validity } = term;
  const text = inLanguage(language, certificateText(term));
  return Object.assign(new RecordsCertificateType(), {
    role,
    state,
    text,
    daysLeft,
    endsOn: validity && dayOf(validity.until),
  });
}
