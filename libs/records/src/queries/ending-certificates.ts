import { dayOf } from '@ns/municipality';
import type { Text } from '@ns/platform';
import { noticeDue, type NoticeDays } from '../domain/certificate-term.ts';
import type { CertificateTerms } from '../key-material/certificate-terms.ts';
import { certificateNames, certificateText } from './certificate-text.ts';

/** A certificate about which the operator is owed a notice. */
export interface EndingCertificate {
  /** SHA-256; the certificate that replaces it has another one */
  readonly fingerprint: string;
  /** which notice: number of days before the end, 0 after it */
  readonly noticeDays: NoticeDays;
  readonly name: Text;
  /** how it stands, in one sentence */
  readonly text: Text;
  /** the variable that names its file */
  readonly variable: string;
  /** its last day, YYYY-MM-DD */
  readonly endsOn: string;
}

/** The certificates about which a notice is due at this moment. */
export type EndingCertificates = () => Promise<readonly EndingCertificate[]>;

/** Picks them from all certificates of the exchange. */
export function endingCertificates(terms: CertificateTerms): EndingCertificates {
  return async () =>
    (await terms()).flatMap((term) => {
      const { role, variable, validity, fingerprint } = term;
      const noticeDays = noticeDue(term);
      if (noticeDays === undefined || validity === null || fingerprint === null) {
        return [];
      }
      const endsOn = dayOf(validity.until);
      return [{ fingerprint, noticeDays, name: certificateNames[role], text: certificateText(term), variable, endsOn }];
    });
}
