import { type EntityManager, inLanguage, type JobRequest, type Language, type Logger, type Text } from '@ns/platform';
import { composeCertificateMail } from '../kinds/compose-mail.ts';
import type { DeliveryOpener } from '../ledger/open-delivery.ts';
import { longDate } from '../templates/long-date.ts';
import type { MailSettings } from '../templates/mail-settings.ts';

/** A certificate of the exchange with the records system about which the operator is owed a notice. */
export interface EndingCertificate {
  /** SHA-256; the certificate that replaces it has another one */
  readonly fingerprint: string;
  /** which notice: number of days before the end, 0 after it */
  readonly noticeDays: number;
  readonly name: Text;
  /** how it stands, in one sentence */
  readonly text: Text;
  /** the variable that names its file */
  readonly variable: string;
  /** its last day, YYYY-MM-DD */
  readonly endsOn: string;
}

interface CertificateNoticeNeeds {
  readonly opener: DeliveryOpener;
  readonly settings: MailSettings;
  readonly operator: { readonly email: string; readonly language: Language };
  readonly logger: Logger;
}

/** Opens the notices that are due, each once of each certificate, in the caller's transaction. */
export async function openCertificateNotices(
  tx: EntityManager,
  needs: CertificateNoticeNeeds,
  ending: readonly EndingCertificate[],
): Promise<readonly JobRequest[]> {
  const requests: JobRequest[] = [];
  for (const certificate of ending) {
    const opened = await needs.opener.openNotice(tx, deliveryOf(needs, certificate));
    const { variable, endsOn } = certificate;
    if (opened.length > 0) {
      needs.logger.error({ variable, endsOn }, 'a certificate ends, the operator gets a mail');
    }
    requests.push(...opened);
  }
  return requests;
}

function deliveryOf({ operator, settings }: CertificateNoticeNeeds, certificate: EndingCertificate) {
  const { fingerprint, noticeDays, name, text, variable, endsOn } = certificate;
  const { language, email: address } = operator;
  return {
    kind: 'certificate_ends' as const,
    notice: `${fingerprint}/${String(noticeDays)}`,
    address,
    language,
    mail: composeCertificateMail({
      language,
      addressee: null,
      municipality: settings.municipality(language),
      name: inLanguage(language, name),
      text: inLanguage(language, text),
      variable,
      endsOn: longDate(endsOn, language),
      isOver: noticeDays === 0,
      link: `${settings.publicUrl}/console/stuck`,
    }),
  };
}
