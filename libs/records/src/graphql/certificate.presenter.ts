import { dayOf } from '@ns/municipality';
import { inLanguage, type Language } from '@ns/platform';
import type { CertificateTerm } from '../domain/certificate-term.ts';
import { certificateText } from '../queries/certificate-text.ts';
import type { RecordsCertificateType } from './certificate.types.ts';

/** A certificate as the staff see it. */
export function presentCertificate(term: CertificateTerm, language: Language): RecordsCertificateType {
  const text = inLanguage(language, certificateText(term));
  return { ...term, text, endsOn: term.validity && dayOf(term.validity.until) };
}
